using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Dues.Sheets;

/// <summary>The year of a cell as a workbook: a row for each member, a column for each month.</summary>
[Requires(Capability.SeeDues)]
public sealed class YearExcelModel(DuesDesk desk, DuesYearQuery years) : PageModel
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly XlsxColumn[] Columns =
        [new("Số", 6), new("Họ và tên", 28), .. Enumerable.Range(1, 12).Select(month => new XlsxColumn($"Tháng {month}", 11)), new("Đã nộp", 13), new("Phải thu", 13), new("Được miễn", 13), new("Được giảm", 13), new("Chưa nộp", 13)];

    public async Task<IActionResult> OnGetAsync(Guid dues, int year, CancellationToken cancellation)
    {
        if (year is < 2000 or > 2100 || await desk.OpenCellAsync(dues, cancellation) is not { } place) return NotFound();
        var sheet = await years.OfAsync(dues, year, cancellation);
        var output = new MemoryStream();
        using (var file = new XlsxWriter(output))
        {
            var written = file.Begin(new XlsxSheet($"Năm {year}", Columns) { Title = [$"Thu đảng phí năm {year}", place.Unit.Name, "Đơn vị: đồng"], Landscape = true });
            var number = 0;
            foreach (var line in sheet.Lines) written.Row([++number, line.Name, .. line.Paid.Select(Cell), line.Sum, line.Receivable, line.Exempt, line.Reduced, line.Unpaid]);
            written.Row([XlsxCell.Empty, "Cộng", .. Enumerable.Range(1, 12).Select(month => (XlsxCell)sheet.SumOf(month)), sheet.Lines.Sum(line => line.Sum), sheet.Lines.Sum(line => line.Receivable),
                sheet.Lines.Sum(line => line.Exempt), sheet.Lines.Sum(line => line.Reduced), sheet.Lines.Sum(line => line.Unpaid)]);
        }

        return File(output.ToArray(), Excel, $"dang-phi-{year}.xlsx");
    }

    private static XlsxCell Cell(long? amount) => amount is { } paid ? paid : XlsxCell.Empty;
}
