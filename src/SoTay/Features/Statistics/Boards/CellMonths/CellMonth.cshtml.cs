using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards.CellMonths;

/// <summary>One square of the board opened: how far a cell is with one month.</summary>
[Requires(Capability.SeeBoard)]
public sealed class CellMonthModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Organisation Cell { get; private set; } = null!;

    public DateOnly Month { get; private set; }

    public Guid? Meeting { get; private set; }

    public IReadOnlyList<CellMonthLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, string month, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return NotFound();
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { IsCell: true } cell) return NotFound();
        var meeting = await db.MeetingsVisibleTo(access.Person).AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.Month == first && row.Kind == MeetingKind.Regular && row.State != MeetingState.Cancelled)
            .OrderByDescending(row => row.State == MeetingState.Sealed).FirstOrDefaultAsync(cancellation);
        var rules = await policies.ForAsync(organisation, meeting?.HeldOn ?? first, cancellation);
        (Cell, Month, Meeting) = (cell, first, meeting?.Id);
        Lines = CellMonthWords.Of(meeting, MeetingDay.For(rules, first), rules, clock.Today);
        return Page();
    }
}
