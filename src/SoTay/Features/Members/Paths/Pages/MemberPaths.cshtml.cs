using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>What can be opened for a member, and what was opened before.</summary>
[Requires(Capability.SeeRoster)]
public sealed class MemberPathsModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public MemberRecord Record { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public IReadOnlyList<PathKind> Kinds { get; private set; } = [];

    public IReadOnlyList<MemberPath> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { } record) return NotFound();
        Record = record;
        var cell = record.Member.CellId ?? record.Placements.FindLast(row => row.Kind == PlacementKind.Permanent)?.OrganisationId;
        MayEdit = cell is { } place && await access.MayAsync(Capability.EditRoster, place, cancellation);
        Kinds = record.IsGuest ? [] : record.HasLeft ? record.MayBeRestored ? [PathKind.Restoration] : [] : [.. Enum.GetValues<PathKind>().Where(kind => kind is not PathKind.Restoration)];
        Rows = await db.PathsVisibleTo(access.Person).AsNoTracking().Include(row => row.Marks.OrderBy(mark => mark.On).ThenBy(mark => mark.Id)).Where(row => row.MemberId == member)
            .OrderByDescending(row => row.MadeAt).Take(50).ToListAsync(cancellation);
        return Page();
    }
}
