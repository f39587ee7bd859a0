using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>Roll-call: everyone is present, a tap makes absent. Each button is one operation, sent by a form or by the script.</summary>
[Requires(Capability.TakeMinutes)]
public sealed class RollCallModel(AppDb db, PersonAccess access, MeetingDesk desk, MeetingDrafts drafts, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public Quorum Quorum { get; private set; } = null!;

    /// <summary>Set while nothing has happened yet and the roster moved on after the notice.</summary>
    public RosterChangeView? Roster { get; private set; }

    public PolicyBasis? Rule => Quorum.Rule?.Basis;

    [BindProperty]
    public GuestInput Guest { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ? Page() : NotFound();

    /// <summary>One tap: exactly one of the four names is sent.</summary>
    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid? absent, Guid? present, Guid? excused, Guid? unexcused)
    {
        MeetingChange? change = (absent ?? excused) is { } away ? new AbsentChange(away)
            : unexcused is { } without ? new AbsentChange(without, Excused: false)
            : present is { } here ? new PresentChange(here) : null;
        if (change is null) return Redirect(MeetingLinks.RollCall(meeting));
        return await AnswerAsync(meeting, $"{MeetingLinks.RollCall(meeting)}#m-{change.Target}", change);
    }

    /// <summary>The roll-call is done: the meeting opens now, if it is not open yet.</summary>
    public async Task<IActionResult> OnPostDoneAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var next = Meeting.Items.FirstOrDefault() is { } first ? MeetingLinks.Item(meeting, first.Id) : MeetingLinks.Closure(meeting);
        return Meeting.OpenedAt is null ? await AnswerAsync(meeting, next, new OpenedChange(clock.Now)) : Redirect(next);
    }

    public Task<IActionResult> OnPostGuestAsync(Guid meeting) =>
        AnswerAsync(meeting, MeetingLinks.RollCall(meeting) + "#khach", "Guest", new SentChange(Guest.Operation, new GuestChange(Guest.Operation, Guest.FullName ?? "", Guest.Position ?? "")));

    public async Task<IActionResult> OnPostLeadersAsync(Guid meeting, Guid? chair, Guid? secretary)
    {
        var changes = new List<SentChange>();
        if (chair is { } leads) changes.Add(new ChairChosenChange(leads));
        if (secretary is { } writes) changes.Add(new SecretaryChosenChange(writes));
        return await AnswerAsync(meeting, MeetingLinks.RollCall(meeting), "", [.. changes]);
    }

    private Task<IActionResult> AnswerAsync(Guid meeting, string next, SentChange change) => AnswerAsync(meeting, next, "", change);

    private async Task<IActionResult> AnswerAsync(Guid meeting, string next, string prefix, params SentChange[] changes)
    {
        var refusal = await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, changes);
        if (refusal is null) return Redirect(next);
        if (!await ShowAsync(meeting)) return NotFound();
        return this.Refuse(refusal, prefix);
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Quorum = Quorum.Of(Meeting.Attendances, await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted), Meeting.Kind);
        if (Meeting.IsPreparing && await MayAsync(Capability.PrepareMeetings) && await drafts.RosterChangeAsync(Meeting, HttpContext.RequestAborted) is { IsNone: false } change)
            Roster = new(meeting, change, "roll-call");
        return true;
    }
}

public sealed class GuestInput
{
    /// <summary>Made with the form, so that a second press adds no second guest.</summary>
    public Guid Operation { get; set; } = Guid.CreateVersion7();

    public string? FullName { get; set; }

    public string? Position { get; set; }
}
