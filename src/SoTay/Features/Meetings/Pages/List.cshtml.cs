using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>Meetings of an organisation, year by year; here a draft is made.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ListModel(AppDb db, PersonAccess access, MeetingDrafts drafts, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Organisation Cell { get; private set; } = null!;

    public int Year { get; private set; }

    public List<Meeting> Meetings { get; private set; } = [];

    public List<MonthSquare> Months { get; private set; } = [];

    /// <summary>Months of the year that were late or not held, the latest first.</summary>
    public List<MonthReasonView> Late { get; } = [];

    public bool MayPrepare { get; private set; }

    /// <summary>Month that a new regular meeting would be for.</summary>
    public DateOnly NextMonth { get; private set; }

    /// <summary>Meetings of committees elsewhere to which the reader was called, in the same year.</summary>
    public List<Meeting> Called { get; private set; } = [];

    /// <summary>Kinds that are drafted here besides the regular meeting of a cell.</summary>
    private IReadOnlyList<MeetingKind> Kinds { get; set; } = [];

    public IEnumerable<SelectListItem> KindChoices => Kinds.Select(kind => new SelectListItem(kind.Words, kind.ToString()));

    public DateOnly Today => clock.Today;

    /// <summary>The first month that the book holds a meeting of; months before it were kept elsewhere and are nobody's fault.</summary>
    public DateOnly? Beginning { get; private set; }

    [BindProperty]
    public OtherMeetingInput Other { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation, int? year)
    {
        if (!await LoadAsync(organisation, year)) return NotFound();
        return Page();
    }

    /// <summary>Makes the draft of a month, or opens the one that is there.</summary>
    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid organisation, string? month)
    {
        if (!await LoadAsync(organisation, null)) return NotFound();
        if (!Cell.IsCell) return this.Refuse(MeetingRefusals.KindNotHere, "Other.");
        var cancellation = HttpContext.RequestAborted;
        var first = DateOnly.TryParseExact(month, "yyyy-MM", out var asked) ? asked : NextMonth;
        var there = await db.Meetings.Where(row => row.OrganisationId == organisation && row.Month == first && row.Kind == MeetingKind.Regular && row.State != MeetingState.Cancelled)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        if (there is { } known) return Redirect(MeetingLinks.To(known));
        if (first > clock.Today.AddMonths(2)) return this.Refuse(MeetingRefusals.TooEarly(first));
        var meeting = await drafts.RegularAsync(Cell, first, cancellation);
        db.Meetings.Add(meeting);
        await db.SaveAsync(access.Person.Actor, "Soạn từ buổi họp trước", cancellation);
        return Redirect(MeetingLinks.To(meeting.Id));
    }

    /// <summary>A meeting besides the regular one: thematic, extended, of the committee, a congress.</summary>
    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostOtherAsync(Guid organisation)
    {
        if (!await LoadAsync(organisation, null)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var topic = Other.Topic ?? "";
        if (!Kinds.Contains(Other.Kind)) return this.Refuse(MeetingRefusals.KindNotHere, "Other.");
        if (Other.Kind is MeetingKind.Thematic && string.IsNullOrWhiteSpace(topic)) return this.Refuse(MeetingRefusals.ThematicWithoutTopic, "Other.");
        if (MeetingChange.Limit(topic, AgendaItem.TitleLimit, "Topic", needed: false) is { } no) return this.Refuse(no, "Other.");
        var meeting = await drafts.OfKindAsync(Cell, Other.Kind, Other.HeldOn ?? clock.Today, topic, HttpContext.RequestAborted);
        if (Other.Kind.DecidesAsCommittee && meeting.Attendances.Count(line => line.IsCommittee) < 2) return this.Refuse(MeetingRefusals.NobodySits(Other.Kind, meeting.HeldOn), "Other.");
        db.Meetings.Add(meeting);
        await db.SaveAsync(access.Person.Actor, $"Soạn buổi họp: {Other.Kind.Words}", HttpContext.RequestAborted);
        return Redirect(MeetingLinks.To(meeting.Id));
    }

    private async Task<bool> LoadAsync(Guid organisation, int? year)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } cell) return false;
        (Cell, Year) = (cell, year ?? clock.Today.Year);
        var (from, to) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Meetings = await db.MeetingsVisibleTo(access.Person).AsNoTracking().Where(row => row.OrganisationId == organisation && row.Month >= from && row.Month <= to)
            .OrderByDescending(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        Called = await db.MeetingsCalling(access.Person).AsNoTracking().Where(row => row.OrganisationId != organisation && row.Month >= from && row.Month <= to)
            .OrderByDescending(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        MayPrepare = await access.MayAsync(Capability.PrepareMeetings, organisation, cancellation);
        var standing = MayPrepare && await db.Posts.AnyAsync(row => row.OrganisationId == organisation && row.To == null && row.Kind == PostKind.StandingMember, cancellation);
        Kinds = MeetingKinds.HeldAt(cell, standing);
        if (!cell.IsCell) return true;
        var thisMonth = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var met = await db.Meetings.AnyAsync(row => row.OrganisationId == organisation && row.Month == thisMonth && row.Kind == MeetingKind.Regular && row.State == MeetingState.Sealed, cancellation);
        NextMonth = met ? thisMonth.AddMonths(1) : thisMonth;
        Beginning = await db.Meetings.Where(row => row.OrganisationId == organisation).MinAsync(row => (DateOnly?)row.Month, cancellation);
        await SquaresAsync(cancellation);
        return true;
    }

    private async Task SquaresAsync(CancellationToken cancellation)
    {
        var reasons = await db.ReasonsAsync(db.Organisations.Where(row => row.Id == Cell.Id).Select(row => row.Id), new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31), null, cancellation);
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(Year, month, 1);
            var day = MeetingDay.For(await policies.ForAsync(Cell.Id, first, cancellation), first);
            var regular = Meetings.Where(row => row.Kind is MeetingKind.Regular && row.Month == first && row.State is not MeetingState.Cancelled).OrderByDescending(row => row.IsHeld).FirstOrDefault();
            var (state, words) = first < Beginning ? (Square.NotDue, "trước khi dùng Sổ Tay") : MeetingSquare.Of(regular, day, clock.Today);
            var reason = reasons.GetValueOrDefault((Cell.Id, first));
            if (state is Square.Late or Square.Missed && (reason is not null || Cell.IsCell && MayPrepare && Cell.EstablishedOn <= day.Latest))
                Late.Insert(0, new MonthReasonView(Cell.Id, first, words, reason, MayPrepare));
            Months.Add(new MonthSquare(month, state, words, regular is null && !MayPrepare ? null : MeetingLinks.Month(Cell.Id, first)));
        }
    }
}

public sealed class OtherMeetingInput
{
    public MeetingKind Kind { get; set; }

    public string? Topic { get; set; }

    public DateOnly? HeldOn { get; set; }
}
