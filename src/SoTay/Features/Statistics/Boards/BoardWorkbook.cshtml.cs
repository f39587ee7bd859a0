using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards;

/// <summary>The board as a workbook: words instead of squares, and what each cell owes.</summary>
[Requires(Capability.SeeBoard)]
public sealed class BoardWorkbookPage(AppDb db, VietnamClock clock, IServiceProvider services) : PageModel
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(Guid organisation, int? year, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return NotFound();
        var asked = year is >= 2000 and <= 2100 ? year.Value : clock.Today.Year;
        var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        {
            if (CommuneBoardQuery.IsFor(found)) Write(book, await services.GetRequiredService<CommuneBoardQuery>().ReadAsync(found, asked, null, cancellation));
            else Write(book, await services.GetRequiredService<CellBoardQuery>().ReadAsync(found, asked, null, new BoardFilter(), cancellation));
        }

        file.Position = 0;
        return File(file, Workbook, $"sinh-hoat-{found.Code}-{asked}.xlsx");
    }

    private static void Write(XlsxWriter book, CellBoard board)
    {
        var sheet = book.Begin(new XlsxSheet("Sinh hoạt", [new("Mã", 20), new("Chi bộ", 40, Wrap: true), .. Months(), new("Còn nợ", 44, Wrap: true), new("Bí thư", 24)])
        {
            Title = [$"Sinh hoạt chi bộ năm {board.Year}", $"{board.Name}, đến ngày {Dates.Full(board.AsOf)}"], Landscape = true, Filter = true,
        });
        foreach (var cell in board.Cells)
            sheet.Row([cell.Code, cell.Name, .. cell.Months.Select((state, index) => (XlsxCell)MonthWords.Of(state, board.LatestDays[index], cell.Reasons.ElementAtOrDefault(index))),
                string.Join("; ", cell.Owes.Select(owed => owed.Say)), cell.Secretary]);
    }

    private static void Write(XlsxWriter book, CommuneBoard board)
    {
        var sheet = book.Begin(new XlsxSheet("Sinh hoạt", [new("Mã", 20), new("Đảng bộ", 40, Wrap: true), new("Chi bộ", 9), .. Months()])
        {
            Title = [$"Số chi bộ đã họp theo tháng năm {board.Year}", $"{board.Name}, đến ngày {Dates.Full(board.AsOf)}"], Landscape = true, Filter = true,
        });
        foreach (var commune in board.Communes)
            sheet.Row([commune.Code, commune.Name, commune.Cells, .. commune.Met.Select((met, index) => index < board.Month ? met : XlsxCell.Empty)]);
    }

    private static IEnumerable<XlsxColumn> Months() => Enumerable.Range(1, 12).Select(month => new XlsxColumn($"Tháng {month}", 13));
}
