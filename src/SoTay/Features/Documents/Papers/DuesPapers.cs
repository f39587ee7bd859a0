using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Papers;

/// <summary>Papers of dues: one receipt, the receipts of a month, the year of a cell.</summary>
internal sealed class DuesPapers(AppDb db, PolicyBook policies) : IDuesPapers
{
    public async Task<byte[]> ReceiptAsync(Organisation cell, ReceiptLine line, string byName, CancellationToken cancellation)
    {
        var (sheet, issuer) = await BeginAsync(cell, line.PaidOn, "Phiếu thu đảng phí", line.Number is { } number ? $"số {number} năm {line.PaidOn.Year}" : $"tháng {DuesMonths.Show(line.Month)}", cancellation);
        sheet.Paragraph("Đồng chí nộp: ", new DocxRun(line.Name, Bold: true));
        sheet.Paragraph($"Đảng phí tháng {DuesMonths.Show(line.Month)}: ", new DocxRun(Vnd.Say(line.Amount), Bold: true));
        sheet.Paragraph($"Ngày nộp: {Dates.Full(line.PaidOn)}, {DuesWords.Of(line.Channel).ToLowerInvariant()}.");
        sheet.Close([issuer.Kept], new PaperSignature(null, "NGƯỜI NỘP", line.Name), new PaperSignature(null, "NGƯỜI THU", byName));
        return sheet.ToBytes();
    }

    public async Task<byte[]> ReceiptsAsync(Organisation cell, DateOnly month, DateOnly today, IReadOnlyList<ReceiptLine> lines, CancellationToken cancellation)
    {
        var (sheet, issuer) = await BeginAsync(cell, today, "Danh sách", $"thu đảng phí tháng {DuesMonths.Show(month)}", cancellation);
        sheet.Table(
            [("TT", 0.07m, DocxAlign.Centre), ("Phiếu số", 0.1m, DocxAlign.Centre), ("Họ và tên", 0.28m, DocxAlign.Left), ("Số tiền (đồng)", 0.16m, DocxAlign.Right), ("Ngày nộp", 0.15m, DocxAlign.Centre), ("Ký nộp", 0.24m, DocxAlign.Left)],
            lines.Select((line, at) => (IReadOnlyList<string>)
            [
                Number(at + 1), line.Number is { } number ? Number(number) : "", line.Name, Vnd.Show(line.Amount), Dates.Full(line.PaidOn), line.Channel is DuesChannel.Portal ? "Cổng Dịch vụ công" : "",
            ]));
        sheet.Paragraph($"Cộng: {lines.Count} đồng chí, ", new DocxRun(Vnd.Say(lines.Sum(line => line.Amount)), Bold: true), ".");
        sheet.Close([issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    public async Task<byte[]> YearAsync(Organisation cell, int year, DateOnly today, DuesYearSheet year12, CancellationToken cancellation)
    {
        var (sheet, issuer) = await BeginAsync(cell, today, "Bảng tổng hợp", $"thu đảng phí năm {year}", cancellation);
        sheet.Section("Theo tháng");
        sheet.Table([("Tháng", 0.3m, DocxAlign.Centre), ("Số đồng chí đã nộp", 0.3m, DocxAlign.Right), ("Số tiền (đồng)", 0.4m, DocxAlign.Right)],
            Enumerable.Range(1, 12).Select(month => (IReadOnlyList<string>)[$"{month:00}/{year}", Number(year12.Lines.Count(line => line.Paid[month - 1] > 0)), Vnd.Show(year12.SumOf(month))]));
        sheet.Section("Theo đảng viên");
        sheet.Table(
            [("TT", 0.07m, DocxAlign.Centre), ("Họ và tên", 0.29m, DocxAlign.Left), ("Phải thu", 0.16m, DocxAlign.Right), ("Miễn, giảm", 0.16m, DocxAlign.Right), ("Đã nộp", 0.16m, DocxAlign.Right), ("Chưa nộp", 0.16m, DocxAlign.Right)],
            year12.Lines.Select((line, at) => (IReadOnlyList<string>)[Number(at + 1), line.Name, Vnd.Show(line.Receivable), Vnd.Show(line.Exempt + line.Reduced), Vnd.Show(line.Sum), Vnd.Show(line.Unpaid)]));
        sheet.Paragraph("Cộng cả năm đã thu: ", new DocxRun(Vnd.Say(year12.Lines.Sum(line => line.Sum)), Bold: true), ".");
        sheet.Close([.. issuer.Superior.Length > 0 ? new[] { issuer.Superior } : [], issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    private async Task<(PaperSheet Sheet, PaperIssuer Issuer)> BeginAsync(Organisation cell, DateOnly on, string type, string subject, CancellationToken cancellation)
    {
        var superior = await db.Organisations.Where(row => row.Id == cell.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(cell.Kind, IssuingBody.Unit, cell.Name, superior ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(cell.Id, on, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, on, null));
        sheet.Title(type, subject);
        return (sheet, issuer);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
