using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Visits.Pages;

/// <summary>One visit of one's own: which meeting, the remark, and the cell's answer.</summary>
[Requires(Capability.Self)]
public sealed class OwnVisitModel(AppDb db, PersonAccess access, VisitBook book, VietnamClock clock) : PageModel
{
    // Looking back: remarks are written within weeks of the meeting.
    private const int DaysBack = 92;

    public CellVisit Visit { get; private set; } = null!;

    public string CellName { get; private set; } = "";

    public VisitAnswer? Answer { get; private set; }

    [BindProperty]
    public Guid? Meeting { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>Meetings of the weeks past, the latest first, after the line that asks to choose.</summary>
    public List<SelectListItem> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid own)
    {
        if (!await ShowAsync(own)) return NotFound();
        (Meeting, Remark) = (Visit.MeetingId ?? (Meetings.Count > 1 ? Guid.Parse(Meetings[1].Value) : null), Visit.Remark);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid own)
    {
        if (!await ShowAsync(own)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var cancellation = HttpContext.RequestAborted;
        var meeting = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Meeting, cancellation);
        if (Visit.Report(meeting, Remark ?? "", Answer is not null, clock.Now) is { } refusal) return this.Refuse(refusal);
        await StandOnAgendasAsync(cancellation);
        await db.SaveAsync(access.Person.Actor, "Nhận xét sau khi dự sinh hoạt", cancellation);
        this.Say(Visit.Remark.Length > 0 ? "Đã ghi nhận xét. Nhận xét đứng trong chương trình buổi họp tới của chi bộ đến khi được trả lời." : "Đã ghi: đã dự");
        return Redirect(VisitLinks.Mine);
    }

    public async Task<IActionResult> OnPostCancellationAsync(Guid own)
    {
        if (!await ShowAsync(own)) return NotFound();
        if (Visit.Cancel(clock.Now) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, "Bỏ kế hoạch dự sinh hoạt", HttpContext.RequestAborted);
        this.Say("Đã bỏ kế hoạch. Cần lại thì lập kế hoạch mới.");
        return Redirect(VisitLinks.Mine);
    }

    // A meeting that is drafted or called already takes the remark at once; later drafts find it themselves.
    private async Task StandOnAgendasAsync(CancellationToken cancellation)
    {
        var ahead = await db.Meetings.Include(row => row.Agenda).Where(row => row.OrganisationId == Visit.OrganisationId && row.Kind == MeetingKind.Regular && row.HeldOn > Visit.VisitedOn
            && (row.State == MeetingState.Draft || row.State == MeetingState.Noticed)).ToListAsync(cancellation);
        foreach (var row in ahead) row.StandRemark(Visit);
    }

    private async Task<bool> ShowAsync(Guid own)
    {
        var (member, cancellation) = (access.Person.MemberId, HttpContext.RequestAborted);
        if (await db.CellVisits.FirstOrDefaultAsync(row => row.Id == own && row.MemberId == member, cancellation) is not { } visit) return false;
        Visit = visit;
        CellName = await db.Organisations.Where(row => row.Id == visit.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        Answer = (await book.AnswersAsync([own], cancellation)).GetValueOrDefault(own);
        var since = clock.Today.AddDays(-DaysBack);
        var held = await db.Meetings.AsNoTracking().Where(row => row.OrganisationId == visit.OrganisationId && (row.Id == visit.MeetingId || row.HeldOn >= since && row.HeldOn <= clock.Today
                && (row.State == MeetingState.Open || row.State == MeetingState.Sealed) && (row.Kind == MeetingKind.Regular || row.Kind == MeetingKind.Thematic || row.Kind == MeetingKind.Extended)))
            .OrderByDescending(row => row.HeldOn).ToListAsync(cancellation);
        Meetings = [new("Chọn buổi đã dự", ""), .. held.Select(row => new SelectListItem($"{Dates.Full(row.HeldOn)}: {row.Title}", row.Id.ToString()))];
        return true;
    }
}
