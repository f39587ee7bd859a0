using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Courses.Pages;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Untrained;

/// <summary>Counts of the units and the names behind them as a workbook.</summary>
[Requires(Capability.Export)]
public sealed class UntrainedExcelModel(AppDb db, UntrainedQuery untrained, VietnamClock clock) : PageModel
{
    // More than all secretaries and deputies of a province.
    private const int Most = 50_000;

    public async Task<IActionResult> OnGetAsync(Guid organisation, [FromQuery] UntrainedFilter filter, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        var day = AsOf.Parse(filter.On, clock.Today);
        var ask = filter.Ask(day);
        var kind = ask.Kind is { } code ? CourseKinds.Find(code)!.Name : "bất cứ lớp nào";
        IReadOnlyList<string> title = [$"Chưa được bồi dưỡng: {ask.Group.Name.ToLowerInvariant()}, {unit.Name}", $"Lớp: {kind}. Tính đến ngày {Dates.Full(day.Date)}"];
        var output = new MemoryStream();
        using (var file = new XlsxWriter(output))
        {
            if (!unit.IsCell)
            {
                var counts = file.Begin(new XlsxSheet("Đơn vị", [new("Đơn vị", 44), new(ask.Group.Name, 20), new("Chưa được bồi dưỡng", 22)]) { Title = title });
                foreach (var line in await untrained.UnitsAsync(unit, ask, cancellation)) counts.Row(line.Name, line.People, line.Never);
            }

            var names = file.Begin(new XlsxSheet("Danh sách", [new("Số", 6), new("Họ và tên", 28), new("Chi bộ", 34), new("Chức vụ", 60)]) { Title = title, Landscape = true, Filter = true });
            var number = 0;
            foreach (var person in await untrained.PeopleAsync(organisation, ask, true, 0, Most, cancellation)) names.Row(++number, person.Name, person.Cell, person.Posts);
        }

        return File(output.ToArray(), CourseExcelModel.Excel, $"chua-boi-duong-{Dates.Machine(day.Date)}.xlsx");
    }
}
