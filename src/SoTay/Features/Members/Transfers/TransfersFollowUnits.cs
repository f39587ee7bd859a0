using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>
/// When a cell goes into another, its open referrals go along, both those that it gave and those that name it. A referral whose two ends are one unit by that is settled:
/// the member went there with the cell.
/// </summary>
internal sealed class TransfersFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        await db.MemberTransfers.Where(row => row.State == TransferState.Open && (row.FromId == ended || row.ToId == ended)).LoadAsync(cancellation);
        // As they stand in this context: a step before may have carried them to the unit that ends now.
        foreach (var transfer in db.MemberTransfers.Local.Where(row => row.State == TransferState.Open && (row.FromId == ended || row.ToId == ended)).ToList())
        {
            // Settled, it keeps the names of both ends: from one unit to itself would tell nobody anything.
            if (transfer.FromId == heir || transfer.ToId == heir) transfer.EndAsOne(await NameAsync(heir, cancellation), decision, db.Time.GetUtcNow().UtcDateTime);
            else if (transfer.FromId == ended) transfer.FromId = heir;
            else transfer.ToId = heir;
        }
    }

    private async Task<string> NameAsync(Guid unit, CancellationToken cancellation) =>
        db.Organisations.Local.FindEntry(unit)?.Entity.Name ?? await db.Organisations.Where(row => row.Id == unit).Select(row => row.Name).FirstAsync(cancellation);
}
