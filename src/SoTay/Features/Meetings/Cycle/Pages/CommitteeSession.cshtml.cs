using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle.Pages;

/// <summary>The cell committee met to prepare: one form makes its short minutes, locked at once; later mistakes are corrected as in any meeting.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class CommitteeSessionModel(AppDb db, PersonAccess access, CycleQuery cycles, MessageBook messages, PolicyBook policies, FileStore files, VietnamClock clock) : MeetingPageModel(db, access)
{
    public IReadOnlyList<Attendance> Committee { get; private set; } = [];

    public CycleStep? Step { get; private set; }

    [BindProperty]
    public SessionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!Meeting.Kind.IsCellMeeting) return Redirect(MeetingLinks.To(meeting));
        if (await cycles.SessionAsync(meeting, HttpContext.RequestAborted) is { } session) return Redirect(MeetingLinks.To(session.Id));
        Input = new SessionInput
        {
            HeldOn = clock.Today < Meeting.HeldOn ? clock.Today : Meeting.HeldOn.AddDays(-1), StartsAt = new TimeOnly(19, 30), EndsAt = new TimeOnly(20, 15), Place = Meeting.Place,
            Present = [.. Committee.Select(line => line.MemberId.ToString())], Agreed = string.Join("\n", Meeting.Items.Select((item, index) => $"{index + 1}. {item.Title}")),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!Meeting.Kind.IsCellMeeting) return Redirect(MeetingLinks.To(meeting));
        if (!ModelState.IsValid) return this.Again();
        if (await cycles.SessionAsync(meeting, HttpContext.RequestAborted) is not null) return this.Refuse(CycleRefusals.SessionThere);
        if (Input.HeldOn is not { } on) return this.Refuse(MeetingRefusals.WordsMissing("HeldOn"), "Input.");
        if (Input.StartsAt is not { } from) return this.Refuse(MeetingRefusals.WordsMissing("StartsAt"), "Input.");
        if (Input.EndsAt is not { } to) return this.Refuse(MeetingRefusals.EndMissing, "Input.");
        if (string.IsNullOrWhiteSpace(Input.Place)) return this.Refuse(MeetingRefusals.PlaceMissing, "Input.");
        if (Input.Place.Length > Meeting.PlaceLimit) return this.Refuse(MeetingRefusals.WordsTooLong(Input.Place.Length, Meeting.PlaceLimit, "Place"), "Input.");
        var said = new SessionWords(on, from, to, Input.Place, [.. Input.Present.Select(text => Guid.TryParse(text, out var id) ? id : default)], Input.Checked ?? "", Input.Agreed ?? "", Input.Proposals ?? "");
        if (Meeting.HoldSession(said, Committee, clock.Now, out var session) is { } refusal) return this.Refuse(refusal, "Input.");
        await SealAsync(session!);
        this.Say("Đã ghi biên bản họp chuẩn bị");
        return Redirect(MeetingLinks.To(meeting));
    }

    private async Task SealAsync(Meeting session)
    {
        var cancellation = HttpContext.RequestAborted;
        var texts = await MeetingTexts.OfAsync(Db, session, cancellation);
        var papers = new MeetingPapers((await policies.ForAsync(session.OrganisationId, session.HeldOn, cancellation)).OrFirstKnown());
        session.SealMinutes(clock.Now, files.Keep(papers.Minutes(texts.Minutes(session, clock.Today))));
        Db.Meetings.Add(session);
        AuditTrail.Note(Db, Person.Actor, session.OrganisationId, "Meeting.sealed", session.Id, session.SealHash);
        await Db.SaveAsync(Person.Actor, "Ghi họp chuẩn bị của chi ủy", cancellation);
        await messages.SettleAsync(session.PreparesId!.Value, [MessageStep.Session], null, cancellation);
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Committee = [.. (await AttendanceList.OfAsync(Db, Meeting.OrganisationId, Input.HeldOn ?? Meeting.HeldOn, HttpContext.RequestAborted)).Where(line => line.IsCommittee).OrderBy(line => PostWords.OrderOf(line.Remark))];
        var cycle = await cycles.OfAsync(Meeting, await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted), cancellation: HttpContext.RequestAborted);
        Step = cycle.Steps.FirstOrDefault(step => step.Kind is CycleStepKind.Session);
        return true;
    }
}

public sealed class SessionInput
{
    public DateOnly? HeldOn { get; set; }

    public TimeOnly? StartsAt { get; set; }

    public TimeOnly? EndsAt { get; set; }

    public string? Place { get; set; }

    public List<string> Present { get; set; } = [];

    public string? Checked { get; set; }

    public string? Agreed { get; set; }

    public string? Proposals { get; set; }
}
