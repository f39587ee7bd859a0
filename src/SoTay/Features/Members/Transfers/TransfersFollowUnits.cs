using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>When a cell goes into another, its open referrals go along, both those that it gave and those that name it.</summary>
internal sealed class TransfersFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var transfer in await db.MemberTransfers.Where(row => row.State == TransferState.Open && (row.FromId == ended || row.ToId == ended)).ToListAsync(cancellation))
        {
            if (transfer.FromId == ended) transfer.FromId = heir;
            if (transfer.ToId == ended) transfer.ToId = heir;
        }
    }
}
