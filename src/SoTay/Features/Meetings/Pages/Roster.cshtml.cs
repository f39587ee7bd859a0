using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>One tap brings the roll-call in line with the roster when somebody joined or left after the notice; marks already made stay.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class RosterModel(AppDb db, PersonAccess access, MeetingDrafts drafts) : MeetingPageModel(db, access)
{
    public IActionResult OnGet(Guid meeting) => Redirect(MeetingLinks.To(meeting));

    public async Task<IActionResult> OnPostAsync(Guid meeting, string? back)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var next = back is "roll-call" ? MeetingLinks.RollCall(meeting) : MeetingLinks.To(meeting);
        if (!Meeting.IsPreparing) return Redirect(next);
        var change = await drafts.RosterChangeAsync(Meeting, HttpContext.RequestAborted);
        await drafts.RefreshAsync(Meeting, HttpContext.RequestAborted);
        await Db.SaveAsync(Person.Actor, "Cập nhật danh sách điểm danh", HttpContext.RequestAborted);
        this.Say(change.IsNone ? "Danh sách đã đúng, không có gì đổi" : $"Đã cập nhật danh sách: {change.Say}");
        return Redirect(next);
    }
}
