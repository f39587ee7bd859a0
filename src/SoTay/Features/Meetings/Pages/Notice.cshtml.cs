using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The notice: read and printed by everybody, sent by who prepares.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class NoticeModel(AppDb db, PersonAccess access, MeetingDrafts drafts, VietnamClock clock) : MeetingPageModel(db, access)
{
    public bool MayPrepare { get; private set; }

    /// <summary>Members without a phone, for whom the printed notice is.</summary>
    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        MayPrepare = await MayAsync(Capability.PrepareMeetings);
        return Meeting.NoticedAt is null && !MayPrepare ? NotFound() : Page();
    }

    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        MayPrepare = true;
        var first = Meeting.NoticedAt is null;
        if (Meeting.SendNotice(clock.Now) is { } refusal) return this.Refuse(refusal);
        await drafts.RefreshAsync(Meeting, HttpContext.RequestAborted);
        if (first && Meeting.Kind is MeetingKind.Regular) Db.Count(Meeting.OrganisationId, Meeting.Month, CountedMeasure.Noticed, 1);
        await Db.SaveAsync(Person.Actor, "Gửi giấy mời", HttpContext.RequestAborted);
        this.Say($"Đã gửi giấy mời cho {Meeting.Attendances.Count(row => row.IsCounted)} người");
        return Redirect(MeetingLinks.To(meeting));
    }
}
