using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The notice: read and printed by everybody, sent by who prepares.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class NoticeModel(AppDb db, PersonAccess access, MeetingDrafts drafts, MessageBook messages, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public bool MayPrepare { get; private set; }

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
        await messages.CallAsync(Meeting, HttpContext.RequestAborted);
        await Db.SaveAsync(Person.Actor, "Gửi giấy mời", HttpContext.RequestAborted);
        await messages.SettleAsync(Meeting.OrganisationId, [MessageStep.Draft], null, HttpContext.RequestAborted);
        this.Say($"Đã gửi giấy mời cho {Meeting.Attendances.Count(row => row.IsCounted)} người{await LateAsync()}");
        return Redirect(MeetingLinks.To(meeting));
    }

    // Said, not refused: a late notice still calls the meeting, it only costs points of the preparation.
    private async Task<string> LateAsync()
    {
        var last = MeetingDeadlines.For(Meeting, await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted)).Notice;
        var days = last is null ? 0 : VietnamClock.DateOf(Meeting.NoticedAt!.Value).DayNumber - last.Value.DayNumber;
        return days > 0 ? $". Muộn {days} ngày so với hạn {Dates.Full(last!.Value)}: phần chuẩn bị bị trừ điểm." : "";
    }
}
