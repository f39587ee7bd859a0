using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Pages;

/// <summary>The list of cells as a workbook, with the same filters.</summary>
[Requires(Capability.Export)]
public sealed class CellsFileModel(AppDb db, IEnumerable<IRoster> rosters, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid organisation, [FromQuery(Name = "type")] EconomicKind? economic, [FromQuery(Name = "place")] LocalityKind? locality,
        [FromQuery(Name = "q")] string? words, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().Where(row => row.Id == organisation).Select(row => new { row.Name, row.Code }).FirstAsync(cancellation);
        var rows = await db.Rows(db.CellsBelow(organisation, new(economic, locality, words))).ToListAsync(cancellation);
        IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
        foreach (var roster in rosters) names = await roster.NamesAsync([.. rows.Select(row => row.Secretary).OfType<Guid>().Distinct()], cancellation);
        var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        {
            var sheet = book.Begin(new XlsxSheet("Chi bộ", [new("Mã tổ chức", 20), new("Tên chi bộ", 44, Wrap: true), new("Cấp trên", 36, Wrap: true), new("Loại hình", 24), new("Địa bàn", 16), new("Thành lập", 12), new("Bí thư", 26), new("Đảng viên", 10), new("Chính thức", 10)])
            {
                Title = [$"Danh sách chi bộ thuộc {unit.Name}", $"Đến ngày {clock.Today:dd/MM/yyyy}"], Landscape = true, Filter = true,
            });
            foreach (var row in rows)
                sheet.Row(row.Code, row.Name, row.Parent, row.Economic is { } kind ? OrganisationWords.Of(kind) : null, OrganisationWords.Of(row.Locality), row.EstablishedOn,
                    row.Secretary is { } id ? names.GetValueOrDefault(id) : null, row.Members, row.Official);
        }

        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"chi-bo-{unit.Code}.xlsx");
    }
}
