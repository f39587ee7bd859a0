using Microsoft.AspNetCore.Mvc;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>One tap on a request for leave, from the first screen or from the meeting; the opposite tap turns it round.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class LeaveDecisionsModel(AppDb db, PersonAccess access, VietnamClock clock) : MeetingPageModel(db, access)
{
    public IActionResult OnGet(Guid meeting) => Redirect(MeetingLinks.To(meeting));

    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid answer, bool accept, string? back)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (Meeting.DecideLeave(answer, accept, clock.Now) is { } refusal) return this.Refuse(refusal);
        await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted);
        var name = Meeting.Answers.Find(row => row.Id == answer)!.FullName;
        this.Say(accept ? $"Đã đồng ý cho {name} vắng" : $"Đã trả lời {name}: không đồng ý", $"{MeetingLinks.Leave(meeting)}?answer={answer}&accept={(accept ? "false" : "true")}");
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : MeetingLinks.To(meeting));
    }
}
