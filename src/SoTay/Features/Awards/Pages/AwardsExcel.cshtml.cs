using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Awards.Pages;

/// <summary>Awards of a year as a workbook.</summary>
[Requires(Capability.Export)]
public sealed class AwardsExcelModel(AppDb db, VietnamClock clock) : PageModel
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly XlsxColumn[] Columns =
        [new("Số", 6), new("Được khen", 34), new("Chi bộ", 34), new("Hình thức", 14), new("Thành tích", 44), new("Năm", 8), new("Cấp khen", 34), new("Quyết định", 18), new("Ngày", 12), new("Ghi chú", 34)];

    public async Task<IActionResult> OnGetAsync(Guid organisation, int? year, CancellationToken cancellation)
    {
        var asked = year ?? clock.Today.Year;
        if (asked is < 1930 or > 2100 || await db.Set<Organisations.Organisation>().Where(row => row.Id == organisation).Select(row => row.Name).FirstOrDefaultAsync(cancellation) is not { } name) return NotFound();
        var awards = await db.AwardsDecided(organisation, new(asked, 1, 1), new(asked, 12, 31)).OrderBy(row => row.DecidedOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        var output = new MemoryStream();
        using (var file = new XlsxWriter(output))
        {
            var sheet = file.Begin(new XlsxSheet($"Năm {asked}", Columns) { Title = [$"Khen thưởng năm {asked}", name], Landscape = true, Filter = true });
            var number = 0;
            foreach (var line in await AwardLine.OfAsync(db, awards, cancellation))
                sheet.Row(++number, line.Name, line.Unit, AwardWords.Of(line.Award.Kind), line.Award.Ground, line.Award.Year, line.Giver, line.Decision!.Number, line.Decision.On, line.Award.AmendedOn is null ? "" : AwardWords.Of(line.Award));
        }

        return File(output.ToArray(), Excel, $"khen-thuong-{asked}.xlsx");
    }
}
