using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Publication;

/// <summary>The resolution as a member reads it: own tasks first, then its parts, then "I have read it".</summary>
[Requires(Capability.SeeMeetings)]
public sealed class PublicationModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    internal MeetingTexts Texts { get; private set; } = null!;

    public PublicationFacts Facts { get; private set; } = null!;

    public Guid? Me { get; private set; }

    public bool MaySeeReaders { get; private set; }

    public DateOnly Today => clock.Today;

    public bool IsReader => Me is { } me && Meeting.AttendanceOf(me) is not null;

    public bool HasRead => Me is { } me && Facts.Readers.Contains(me);

    public IEnumerable<WorkTask> Mine => Meeting.Tasks.Where(task => task.OwnerId == Me || Me is { } me && task.CoworkerIds.Contains(me)).OrderBy(task => task.Deadline);

    /// <summary>Those who have to read it: the roll-call without the exempt who did not come.</summary>
    public IEnumerable<Attendance> Readers => Lines.Where(line => line.Standing is not AttendanceStanding.Exempt || line.IsPresent);

    public string Passage(PassageKind kind) => Texts.Passage(kind, Meeting.Id, MeetingTexts.Proposed(Meeting, kind));

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (await ShowAsync(meeting) is { } elsewhere) return elsewhere;
        if (!IsReader) return this.Refuse(PublicationRefusals.NotAReader);
        if (!HasRead)
        {
            Db.ResolutionReadings.Add(new ResolutionReading { MeetingId = meeting, MemberId = Me!.Value, ReadAt = clock.Now, IsOnBehalf = Person.For is not null });
            try { await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted); }
            catch (DbUpdateException fault) when (fault.CameSecond) { Db.ChangeTracker.Clear(); } // The second of two presses: it is read already.
        }

        this.Say("Đã ghi: đồng chí đã đọc");
        return Redirect(PublicationLinks.Publication(meeting));
    }

    /// <summary>Out of sight, or not issued yet: then there is nothing to read but the meeting itself.</summary>
    private async Task<IActionResult?> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (!Meeting.IsHeld) return Redirect(MeetingLinks.To(meeting));
        var cancellation = HttpContext.RequestAborted;
        Texts = await MeetingTexts.OfAsync(Db, Meeting, cancellation);
        Facts = await PublicationFacts.OfAsync(Db, Meeting, await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, cancellation), cancellation);
        Me = Person.For?.MemberId ?? Person.MemberId;
        MaySeeReaders = await MayAsync(Capability.SeeRoster);
        return null;
    }
}
