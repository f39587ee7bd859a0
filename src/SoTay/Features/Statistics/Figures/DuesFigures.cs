using SoTay.Features.Dues;
using SoTay.Features.Dues.Above;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Dues of the months of a period, VND (domain/dues.md section 5): receivable = paid + reduced + exempt + unpaid by the month paid for, receipts by the month of the book.</summary>
internal sealed class DuesFigures(DuesUnits units)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (totals, receipts, kept, up) = await units.SumAsync(under.Id, DuesMonths.Of(from), DuesMonths.Of(to), cancellation);
        var href = DuesLinks.Of(under.Id);
        return new FigureSet("dues", under.Code,
        [
            new("dues.receivable", "Đảng phí phải thu (đồng)", totals.Receivable) { Href = href },
            new("dues.paid", "Đã nộp", totals.Paid) { Href = href },
            new("dues.reduced", "Được giảm", totals.Reduced) { Href = href },
            new("dues.exempt", "Được miễn", totals.Exempt) { Href = href },
            new("dues.unpaid", "Chưa nộp", totals.Unpaid) { Href = href },
            new("dues.receipts", "Thu vào sổ trong kỳ", receipts) { Href = href },
            new("dues.kept", "Chi bộ giữ lại (tháng đã khóa sổ)", kept) { Href = href },
            new("dues.handed-up", "Nộp lên (tháng đã khóa sổ)", up) { Href = href },
        ])
        { From = from, To = to };
    }
}
