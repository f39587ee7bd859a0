namespace SoTay.Features.Dues.Sheets;

/// <summary>Sums of the lines of a month, VND: receivable = paid + reduced + exempt + unpaid.</summary>
public sealed record SheetTotals(long Receivable, long Exempt, long Reduced, long Paid, long Unpaid, int People, int HavePaid, int NotPaid, int AreExempt, int WithoutAmount)
{
    public static SheetTotals Of(IReadOnlyCollection<DuesCharge> lines) => new(lines.Sum(row => row.Full), lines.Sum(row => row.Exempted), lines.Sum(row => row.Reduced), lines.Sum(row => row.Paid), lines.Sum(row => row.Unpaid),
        lines.Count, Count(lines, DuesLineState.Paid), Count(lines, DuesLineState.Unpaid), Count(lines, DuesLineState.Exempt), Count(lines, DuesLineState.NoAmount));

    public bool AddsUp => Receivable == Paid + Reduced + Exempt + Unpaid;

    private static int Count(IEnumerable<DuesCharge> lines, DuesLineState state) => lines.Count(row => row.State == state);
}
