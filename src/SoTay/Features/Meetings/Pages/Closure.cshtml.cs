using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Documents;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The end: what still stands against it, the number, and the one step that cannot be undone.</summary>
[Requires(Capability.RunMeetings)]
public sealed class ClosureModel(AppDb db, PersonAccess access, MeetingDesk desk, MeetingClosing closing, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public ClosingChecks Checks { get; private set; } = new([], []);

    public int NextResolution { get; private set; }

    public int NextConclusion { get; private set; }

    /// <summary>Members of whom this meeting asks nothing: every member has a task for the month (42-HD/BTCTW section 3).</summary>
    public List<Attendance> Idle => [.. Lines.Where(line => line.Standing is AttendanceStanding.Expected or AttendanceStanding.TemporaryHere
        && !Meeting.Tasks.Exists(task => task.OwnerId == line.MemberId || task.CoworkerIds.Contains(line.MemberId)))];

    public string Term { get; private set; } = "";

    [BindProperty]
    public ClosureInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (Meeting.IsHeld) return Redirect(MeetingLinks.To(meeting));
        Input = new ClosureInput
        {
            Outcome = Meeting.Usual(),
            EndsAt = MinuteOf(Meeting.EndedAt) ?? (Meeting.OpenedAt is null ? null : MinuteOf(clock.Now)),
            Chair = Meeting.ChairId, Secretary = Meeting.MeetingSecretaryId,
        };
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (!ModelState.IsValid) { await ShowAsync(); return this.Again(); }
        if (Meeting.IsHeld) return await AgainAsync(meeting, MeetingRefusals.ClosedTwice);
        var changes = new List<SentChange>();
        if (Input.Chair is { } chair && chair != Meeting.ChairId) changes.Add(new ChairChosenChange(chair));
        if (Input.Secretary is { } secretary && secretary != Meeting.MeetingSecretaryId) changes.Add(new SecretaryChosenChange(secretary));
        // The form shows whole minutes: only another minute is another end.
        if (Input.EndsAt is { } end && Meeting.OpenedAt is not null && end != MinuteOf(Meeting.EndedAt)) changes.Add(new EndedChange(EndOn(end)));
        var refusal = changes.Count > 0 ? await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, changes) : null;
        if (changes.Count > 0) Db.ChangeTracker.Clear();
        // Somebody else sealed it while this form was open.
        if (refusal == MeetingRefusals.Sealed) refusal = MeetingRefusals.ClosedTwice;
        refusal ??= await closing.CloseAsync(Person, meeting, Input.Outcome, Input.Number, HttpContext.RequestAborted, changes.Count == 0 ? Meeting : null);
        if (refusal is not null) return await AgainAsync(meeting, refusal);
        this.Say("Đã ban hành. Biên bản và văn bản đã khóa.");
        return Redirect(MeetingLinks.To(meeting));
    }

    private async Task<IActionResult> AgainAsync(Guid meeting, Refusal refusal)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        await ShowAsync();
        return this.Refuse(refusal, "Input.");
    }

    private async Task ShowAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var rules = await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, cancellation);
        Term = await Db.TermAsync(Meeting.OrganisationId, Meeting.HeldOn, cancellation);
        (NextResolution, NextConclusion) = (await closing.NextAsync(Meeting, "NQ", Term, cancellation), await closing.NextAsync(Meeting, "KL", Term, cancellation));
        // The end and the two people are on this very page, so they are no obstacle here.
        Checks = ClosingChecks.Of(Meeting, Input.Outcome, rules, clock.Now);
        Checks = Checks with { Stops = [.. Checks.Stops.Where(stop => stop != MeetingRefusals.EndMissing && stop != MeetingRefusals.ChairMissing && stop != MeetingRefusals.SecretaryMissing)] };
    }

    private DateTime EndOn(TimeOnly end)
    {
        var moment = VietnamClock.Moment(Meeting.HeldOn, end);
        // An evening meeting may run past midnight.
        return moment < Meeting.OpenedAt && Meeting.OpenedAt - moment > TimeSpan.FromHours(16) ? moment.AddDays(1) : moment;
    }

    private static TimeOnly? MinuteOf(DateTime? moment) => moment is { } at && VietnamClock.Wall(at) is var wall ? new TimeOnly(wall.Hour, wall.Minute) : null;
}

public sealed class ClosureInput
{
    public MeetingOutcome Outcome { get; set; }

    public TimeOnly? EndsAt { get; set; }

    /// <summary>Empty: the next free number.</summary>
    public int? Number { get; set; }

    public Guid? Chair { get; set; }

    public Guid? Secretary { get; set; }
}
