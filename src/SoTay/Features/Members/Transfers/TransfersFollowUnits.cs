using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>When a cell goes into another, its open referrals and the temporary stays that last go along, both those that it gave and those that name it.</summary>
internal sealed class TransfersFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        // Before the save a guest still stands in the cell that ends, after it in the heir.
        var (placed, away) = (db.Placements, db.MemberStatusPeriods);
        foreach (var transfer in await db.MemberTransfers.Where(row => (row.FromId == ended || row.ToId == ended) && (row.State == TransferState.Open || row.State == TransferState.Taken && row.Kind == PlacementKind.Temporary
            && (placed.Any(one => one.MemberId == row.MemberId && one.Kind == PlacementKind.Temporary && one.To == null && (one.OrganisationId == row.ToId || one.OrganisationId == heir))
                || away.Any(one => one.MemberId == row.MemberId && one.Kind == MemberStatusKind.Elsewhere && one.To == null && row.ToId == null)))).ToListAsync(cancellation))
        {
            if (transfer.FromId == ended) transfer.FromId = heir;
            if (transfer.ToId == ended) transfer.ToId = heir;
        }
    }
}
