using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A meeting as its reader needs it: preparation for who prepares it, the invitation for a member, the record when sealed.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowModel(AppDb db, PersonAccess access, MeetingDrafts drafts, CycleQuery cycles, AheadQuery aheads, AgendaBook agendas, AbsenceWatch absences, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public bool MayPrepare { get; private set; }

    /// <summary>Writes in the meeting: whoever runs it, and its minute-taker.</summary>
    public bool MayWrite { get; private set; }

    public bool MayCorrect { get; private set; }

    /// <summary>False for who is called to a committee above the own cell: the list of its meetings is not theirs.</summary>
    public bool MaySeeList { get; private set; }

    /// <summary>Names on the roll-call are for the cell's own people and for who sees its roster.</summary>
    public bool MaySeeNames { get; private set; }

    /// <summary>Set when somebody joined or left after the notice.</summary>
    public RosterChangeView? Roster { get; private set; }

    /// <summary>Set when the month's meeting was late, or is past its last day and not held.</summary>
    public MonthReasonView? Reason { get; private set; }

    public NoticeAnswer? Mine { get; private set; }

    public Attendance? Me { get; private set; }

    public List<WorkTask> Earlier { get; private set; } = [];

    public DateOnly? Source { get; private set; }

    public MeetingDeadlines Deadlines { get; private set; } = null!;

    public Quorum Quorum { get; private set; } = null!;

    /// <summary>Signatures, readers and lateness of a sealed meeting.</summary>
    public PublicationFacts? Published { get; private set; }

    public DateOnly Today => clock.Today;

    public MeetingCycle Cycle { get; private set; } = null!;

    /// <summary>What the committee agreed before this meeting.</summary>
    public Meeting? Session { get; private set; }

    /// <summary>Papers, contributions and opinions sent ahead.</summary>
    public Ahead Ahead { get; private set; } = null!;

    /// <summary>What committee members who were away answered in writing.</summary>
    public IReadOnlyList<AbsentView> AbsentViews { get; private set; } = [];

    /// <summary>Whose template set the agenda was drafted from; null for the product's own order.</summary>
    public string? AgendaSource { get; private set; }

    /// <summary>Members who are near a rule about absence; for who prepares.</summary>
    public IReadOnlyList<AbsenceWarning> Absences { get; private set; } = [];

    /// <summary>Of a meeting that was cancelled because its unit ended: the first day without the unit.</summary>
    public DateOnly? UnitGoneSince { get; private set; }

    public Guid? Who => Person.For?.MemberId ?? Person.MemberId;

    /// <summary>People told or reminded about this meeting so far.</summary>
    public int Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var rules = await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted);
        if (Meeting.State is MeetingState.Cancelled)
            UnitGoneSince = (await Db.Organisations.Where(row => row.Id == Meeting.OrganisationId).Select(row => row.EndedOn).FirstAsync(HttpContext.RequestAborted))?.AddDays(1);
        MayPrepare = await MayAsync(Capability.PrepareMeetings);
        MayWrite = await MayAsync(Capability.TakeMinutes) || await Db.MeetingsWrittenBy(Person).AnyAsync(row => row.Id == meeting, HttpContext.RequestAborted);
        MaySeeList = await MayAsync(Capability.SeeMeetings);
        MayCorrect = await MayAsync(Capability.CorrectMeetings);
        Me = Who is { } self ? Meeting.AttendanceOf(self) : null;
        Mine = Meeting.Answers.Find(row => row.MemberId == Who);
        MaySeeNames = Me is not null || await MayAsync(Capability.SeeRoster);
        Deadlines = MeetingDeadlines.For(Meeting, rules);
        Quorum = Quorum.Of(Meeting.Attendances, rules, Meeting.Kind);
        if (Meeting.IsHeld) Published = await PublicationFacts.OfAsync(Db, Meeting, rules, HttpContext.RequestAborted);
        Session = await cycles.SessionAsync(meeting, HttpContext.RequestAborted);
        Cycle = MeetingCycle.Of(Meeting, Session?.HeldOn, rules, Today);
        if (MayPrepare) Told = await Db.MeetingMessages.Where(row => row.SubjectId == meeting).Select(row => row.MemberId).Distinct().CountAsync(HttpContext.RequestAborted);
        Ahead = await aheads.OfAsync(meeting, HttpContext.RequestAborted);
        if (MayPrepare && Meeting.IsPreparing) Absences = await absences.OfCellAsync(Meeting.OrganisationId, HttpContext.RequestAborted);
        AbsentViews = await Db.AbsentViewsOfAsync(Meeting, HttpContext.RequestAborted);
        if (Meeting is { IsPreparing: true, AgendaSetId: { } set }) AgendaSource = await agendas.SourceAsync(set, HttpContext.RequestAborted);
        if (Meeting.IsPreparing) Earlier = await drafts.EarlierTasksAsync(Meeting, HttpContext.RequestAborted);
        Source = await Db.Meetings.Where(row => row.Id == Meeting.PreparedFromId).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (Meeting.IsPreparing && Meeting.NoticedAt is not null && MayPrepare && await drafts.RosterChangeAsync(Meeting, HttpContext.RequestAborted) is { IsNone: false } change)
            Roster = new(meeting, change, "");
        await LoadReasonAsync(rules);
        return Page();
    }

    private async Task LoadReasonAsync(PolicyReader rules)
    {
        var day = MeetingDay.For(rules, Meeting.Month);
        if (Meeting.Kind is not MeetingKind.Regular || !IsLate(day)) return;
        var state = Meeting.State is MeetingState.Sealed or MeetingState.Open ? $"họp muộn ngày {Dates.Short(Meeting.HeldOn, Today)}" : $"chưa họp, hạn {Dates.Short(day.Latest, Today)}";
        Reason = new MonthReasonView(Meeting.OrganisationId, Meeting.Month, state, await Db.ReasonAsync(Meeting.OrganisationId, Meeting.Month, HttpContext.RequestAborted), MayPrepare);
    }

    private bool IsLate(MeetingDay day) => Meeting.State is MeetingState.Sealed or MeetingState.Open ? !day.IsOnTime(Meeting.HeldOn) : Today > day.Latest;
}
