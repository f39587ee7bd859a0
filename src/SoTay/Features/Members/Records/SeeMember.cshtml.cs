using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Records;

/// <summary>A member's record: today's values, the life as a timeline, sealed values masked.</summary>
[Requires(Capability.SeeRoster)]
public sealed class SeeMemberModel(AppDb db, PersonAccess access, IEnumerable<ITellsOfMembers> rooms) : PageModel
{
    public RecordView Record { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public bool MayUnseal { get; private set; }

    public bool MayTakeBack { get; private set; }

    public bool MayAct { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation)
    {
        if (await RecordView.ReadAsync(db, member, rooms, cancellation) is not { } record) return NotFound();
        Record = record;
        // Whoever left is kept by the last cell, which takes back what was a mistake.
        MayTakeBack = record.Last is not null && (record.Member.CellId ?? record.Member.LastCellId) is { } keeper && await access.MayAsync(Capability.EditRoster, keeper, cancellation);
        if ((record.Member.CellId ?? record.Member.TemporaryCellId) is not { } cell) return Page();
        MayEdit = await access.MayAsync(Capability.EditRoster, cell, cancellation);
        MayUnseal = await access.MayAsync(Capability.SeeSealed, cell, cancellation);
        MayAct = await access.MayAsync(Capability.ActForMember, cell, cancellation);
        return Page();
    }
}
