using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The square of a board opens here: the month's meeting, or what is prepared for it.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class MonthModel(AppDb db, PersonAccess access, MeetingDrafts drafts, CycleQuery cycles, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Organisation Cell { get; private set; } = null!;

    public Meeting Draft { get; private set; } = null!;

    public MeetingDay Day { get; private set; } = null!;

    public MeetingCycle Cycle { get; private set; } = null!;

    public DateOnly? Source { get; private set; }

    public int Tasks { get; private set; }

    public bool MayPrepare { get; private set; }

    /// <summary>Set once the last day of the month's meeting is past.</summary>
    public MonthReasonView? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string month)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return NotFound();
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } cell) return NotFound();
        var there = await db.MeetingsVisibleTo(access.Person).Where(row => row.OrganisationId == organisation && row.Month == first && row.Kind == MeetingKind.Regular)
            .OrderByDescending(row => row.State == MeetingState.Sealed).ThenBy(row => row.State == MeetingState.Cancelled).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        // A committee above cells has no month to answer for.
        if (!cell.IsCell) return Redirect(MeetingLinks.Of(organisation));
        if (there is { } meeting) return Redirect(MeetingLinks.To(meeting));
        Cell = cell;
        Draft = await drafts.RegularAsync(cell, first, cancellation);
        var rules = await policies.ForAsync(organisation, first, cancellation);
        (Day, Cycle) = (MeetingDay.For(rules, first), await cycles.OfAsync(Draft, rules, isSaved: false, cancellation));
        Source = await db.Meetings.Where(row => row.Id == Draft.PreparedFromId).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(cancellation);
        Tasks = (await drafts.EarlierTasksAsync(Draft, cancellation)).Count;
        MayPrepare = await access.MayAsync(Capability.PrepareMeetings, organisation, cancellation);
        if (clock.Today > Day.Latest)
            Reason = new MonthReasonView(organisation, first, $"chưa họp, hạn {Dates.Short(Day.Latest, clock.Today)}", await db.ReasonAsync(organisation, first, cancellation), MayPrepare);
        return Page();
    }
}
