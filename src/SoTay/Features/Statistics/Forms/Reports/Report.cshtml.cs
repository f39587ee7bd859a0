using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>A period of the statutory forms is looked through, closed and sent upwards; what changes after that shows as a correction.</summary>
[Requires(Capability.SeeBoard)]
public sealed class ReportPage(AppDb db, PersonAccess access, IServiceProvider services, VietnamClock clock) : PageModel
{
    private readonly ReportBook _book = services.GetRequiredService<ReportBook>();
    private FormQuestion _asked = null!;

    [BindProperty(SupportsGet = true, Name = "period")] public string? Code { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public Organisation Organisation => _asked.Unit;

    public IReadOnlyList<FormPeriod> Offered => _asked.Offered;

    public FormPeriod Period => _asked.Period!;

    public Refusal? Nothing => _asked.IsBeforeData ? FormRefusals.BeforeData(Organisation.Name, _asked.Begins) : null;

    public bool IsOver => Period.To < clock.Today;

    public bool MaySend { get; private set; }

    public string? Superior { get; private set; }

    public IReadOnlyList<FormReport> Sent { get; private set; } = [];

    internal IReadOnlyList<ReportCheck> Checks { get; private set; } = [];

    internal IReadOnlyList<ReportChange> Changes { get; private set; } = [];

    internal IReadOnlyList<ReportingUnit> Below { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await LoadAsync(organisation, cancellation) is not { } tables) return NotFound();
        if (Nothing is { } nothing) return this.Refuse(nothing);
        if (!MaySend) return this.Refuse(ReportRefusals.NotYours);
        var (report, refusal) = FormReport.Send(Organisation, Period, ReportNumbers.Of(tables), Sent.FirstOrDefault(), Changes.Count, Reason, access.Person.Name, clock.Now, clock.Today);
        if (report is null) return this.Refuse(refusal!);
        db.Add(report);
        try { await db.SaveAsync(access.Person.Actor, report.Number == 1 ? $"Chốt biểu thống kê {Period.Full}" : $"Điều chỉnh biểu thống kê {Period.Full}: {report.Reason}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(organisation, cancellation) is null ? NotFound() : this.Refuse(ReportRefusals.SentMeanwhile);
        }

        this.Say(report.Number == 1 ? $"Đã chốt và gửi biểu thống kê{(Superior is null ? "" : " lên " + Superior)}" : $"Đã gửi bản điều chỉnh {report.Number}");
        return Redirect(StatisticsLinks.FormReport(organisation, Period));
    }

    /// <summary>All forms with the numbers of today; null when there is no such unit.</summary>
    private async Task<IReadOnlyList<FormTable>?> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await _book.AskAsync(organisation, Code, cancellation) is not { Period: not null } asked) return null;
        _asked = asked;
        MaySend = await access.MayAsync(Capability.ReportTargets, organisation, cancellation);
        Superior = await db.Organisations.Where(row => row.Id == asked.Unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        if (asked.IsBeforeData) return [];
        Sent = await _book.SentAsync(organisation, Period, cancellation);
        Below = await _book.BelowAsync(organisation, Period, cancellation);
        var tables = await _book.TablesAsync(asked, await access.MayAsync(Capability.SeeRoster, organisation, cancellation), cancellation);
        Checks = [.. ReportCheck.Of(Organisation, Period, tables, await _book.BeforeAsync(organisation, Period, cancellation), Below)];
        if (Sent.Count == 0) return tables;
        var last = ReportNumbers.FromText(Sent[0].Numbers);
        Changes = [.. tables.SelectMany(last.ChangesIn)];
        return tables;
    }
}
