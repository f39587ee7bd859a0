using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Contributions.Pages;

/// <summary>The member's own contribution: its outline, room for the words, and "đã chuẩn bị".</summary>
[Requires(Capability.SeeMeetings)]
public sealed class OwnContributionModel(AppDb db, PersonAccess access, MessageBook messages, VietnamClock clock) : MeetingPageModel(db, access)
{
    public Contribution Mine { get; private set; } = null!;

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid contribution)
    {
        if (!await ShowAsync(meeting, contribution)) return NotFound();
        Words = Mine.Words;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid contribution)
    {
        if (!await ShowAsync(meeting, contribution)) return NotFound();
        if (Meeting.IsSettled) return this.Refuse(ContributionRefusals.MeetingOver);
        if (Mine.Prepare((Words ?? "").ReplaceLineEndings("\n"), clock.Now) is { } refusal) return this.Refuse(refusal);
        await Db.SaveAsync(Person.Actor, "Chuẩn bị phát biểu", HttpContext.RequestAborted);
        await messages.SettleAsync(meeting, [MessageStep.Contribution], Mine.MemberId, HttpContext.RequestAborted);
        this.Say(Mine.Words.Length > 0 ? "Đã lưu bài phát biểu" : "Đã báo: đã chuẩn bị");
        return Redirect(MeetingLinks.To(meeting));
    }

    private async Task<bool> ShowAsync(Guid meeting, Guid contribution)
    {
        if (!await LoadAsync(meeting)) return false;
        var member = Person.For?.MemberId ?? Person.MemberId;
        var row = await Db.Contributions.FirstOrDefaultAsync(row => row.Id == contribution && row.MeetingId == meeting && row.MemberId == member, HttpContext.RequestAborted);
        Mine = row!;
        return row is not null;
    }
}
