using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Reports;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A form as the office prints it: unit and title on top, the columns with their numbers, who made it and who signs below.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FormWorkbookPage(AppDb db, PersonAccess access, VietnamClock clock, IServiceProvider services) : PageModel
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true, Name = "period")] public string? PeriodCode { get; set; }

    /// <summary>The version that was sent upwards, instead of the numbers of today.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")] public int? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, CancellationToken cancellation)
    {
        var book = services.GetRequiredService<FormBook>();
        if (await book.AskAsync(organisation, name, PeriodCode, null, null, cancellation) is not { Period: { } period, IsBeforeData: false } asked) return NotFound();
        var now = await book.ReadAsync(asked, await access.MayAsync(Capability.SeeRoster, organisation, cancellation), cancellation);
        if (await services.GetRequiredService<ReportBook>().SentAsync(asked, now, Number, cancellation) is not { } table) return NotFound();
        var superior = await db.Organisations.Where(row => row.Id == asked.Unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var paper = new FormPaper(asked.Unit.Name, superior, clock.Today, table);
        var file = new MemoryStream();
        using (var writer = new XlsxWriter(file)) paper.Write(writer);
        file.Position = 0;
        return File(file, Workbook, $"bieu-{asked.Layout.Number}-{asked.Unit.Code}-{Dates.Machine(period.To)}{(Number is { } sent ? $"-da-gui-{sent}" : "")}.xlsx");
    }
}
