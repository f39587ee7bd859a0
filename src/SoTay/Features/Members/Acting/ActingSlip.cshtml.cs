using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Own;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Acting;

/// <summary>The slip that the member signs: what was written in their place on one day, by whom.</summary>
[Requires(Capability.ActForMember)]
public sealed class ActingSlipModel(AppDb db, VietnamClock clock) : PageModel
{
    public Member Member { get; private set; } = null!;

    public string Cell { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public IReadOnlyList<OwnChange> Done { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid member, DateOnly? day, CancellationToken cancellation)
    {
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == member, cancellation) is not { } found) return NotFound();
        (Member, Day) = (found, day ?? clock.Today);
        Cell = await db.Organisations.Where(row => row.Id == found.CellId).Select(row => row.Name).FirstOrDefaultAsync(cancellation) ?? "";
        var (from, to) = (VietnamClock.Moment(Day, default), VietnamClock.Moment(Day.AddDays(1), default));
        Done = [.. (await db.Audit.AsNoTracking()
            .Where(row => row.Stream == found.AuditStream && row.OnBehalfOf == member && row.At >= from && row.At < to)
            .OrderBy(row => row.Number).ToListAsync(cancellation)).Select(OwnChange.Of)];
        return Page();
    }
}
