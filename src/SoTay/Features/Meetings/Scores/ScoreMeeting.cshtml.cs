using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Scores;

/// <summary>The score of a meeting: what is known with its records and rules, what people judge, the cell's word on it, and where it goes then.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ScoreMeetingModel(AppDb db, PersonAccess access, MeetingDesk desk, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public ScoreSheet Sheet { get; private set; } = new([], [], 0);

    public PolicyReader Rules { get; private set; } = null!;

    public bool MayRun { get; private set; }

    /// <summary>Last day to send the score up, where a rule says so.</summary>
    public Dated<DateOnly>? SendBy { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public ScoreInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        Input = ScoreInput.From(Sheet, Meeting.Scored, Roll.PresentVoters);
        return Page();
    }

    [Requires(Capability.RunMeetings)]
    public Task<IActionResult> OnPostProposalAsync(Guid meeting) => SayAsync(meeting, () => new ScoreProposedChange(Input.Said, Input.Remedies ?? ""));

    [Requires(Capability.RunMeetings)]
    public Task<IActionResult> OnPostAgreementAsync(Guid meeting, bool consent) => SayAsync(meeting, () =>
        new ScoreAgreedChange(Input.Said, Input.Remedies ?? "", consent, Input.For ?? 0, Input.Against ?? 0, Input.Other ?? 0));

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostSendingAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Meeting.SendScore(clock.Now) is { } refusal) return this.Refuse(refusal);
        await Db.SaveAsync(Person.Actor, "Gửi điểm buổi sinh hoạt lên cấp trên", HttpContext.RequestAborted);
        this.Say("Đã gửi điểm lên cấp trên");
        return Redirect(ScoreLinks.To(meeting));
    }

    /// <summary>Where a part's records are, for this person.</summary>
    public string Href(ScorePlace place) => (place, MayRun && !Meeting.IsSettled) switch
    {
        (ScorePlace.Notice, _) => MeetingLinks.Notice(Meeting.Id),
        (ScorePlace.RollCall, true) => MeetingLinks.RollCall(Meeting.Id),
        (ScorePlace.Opinions, true) => ItemHref(AgendaPurpose.Discussion),
        (ScorePlace.EarlierTasks, true) => ItemHref(AgendaPurpose.MemberTasks),
        (ScorePlace.Tasks or ScorePlace.Closure, true) => MeetingLinks.Closure(Meeting.Id),
        (ScorePlace.RollCall, _) => MeetingLinks.To(Meeting.Id) + "#diem-danh",
        (ScorePlace.Tasks, _) => MeetingLinks.To(Meeting.Id) + "#viec",
        _ => MeetingLinks.To(Meeting.Id),
    };

    private string ItemHref(AgendaPurpose purpose) =>
        (Meeting.Items.FirstOrDefault(item => item.Purpose == purpose) ?? Meeting.Items.FirstOrDefault()) is { } item ? MeetingLinks.Item(Meeting.Id, item.Id) : MeetingLinks.To(Meeting.Id);

    private async Task<IActionResult> SayAsync(Guid meeting, Func<Operations.MeetingChange> change)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, change()) is { } refusal)
            return await ShowAsync(meeting) ? this.Refuse(refusal, "Input.") : NotFound();
        return Redirect(ScoreLinks.To(meeting));
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        MayRun = await MayAsync(Capability.RunMeetings);
        Rules = await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted);
        Sheet = ScoreSheet.Of(await ScoreFacts.OfAsync(Db, Meeting, Rules, clock.Now, HttpContext.RequestAborted), Rules);
        SendBy = ScoreDeadline.For(Meeting.HeldOn, Rules);
        return true;
    }
}
