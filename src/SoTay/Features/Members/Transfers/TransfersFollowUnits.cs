using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>
/// When a cell goes into another, its open referrals and the temporary stays that last go along, both those that it gave and those that name it. A referral
/// whose two ends are one unit by that is settled: the member went there with the cell.
/// </summary>
internal sealed class TransfersFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        // Before the save a guest still stands in the cell that ends, after it in the heir.
        var (placed, away) = (db.Placements, db.MemberStatusPeriods);
        await db.MemberTransfers.Where(row => (row.FromId == ended || row.ToId == ended) && (row.State == TransferState.Open || row.State == TransferState.Taken && row.Kind == PlacementKind.Temporary
            && (placed.Any(one => one.MemberId == row.MemberId && one.Kind == PlacementKind.Temporary && one.To == null && (one.OrganisationId == row.ToId || one.OrganisationId == heir))
                || away.Any(one => one.MemberId == row.MemberId && one.Kind == MemberStatusKind.Elsewhere && one.To == null && row.ToId == null)))).LoadAsync(cancellation);
        // As they stand in this context: a step before may have carried them to the unit that ends now.
        foreach (var transfer in db.MemberTransfers.Local.Where(row => (row.State == TransferState.Open || row is { State: TransferState.Taken, Kind: PlacementKind.Temporary }) && (row.FromId == ended || row.ToId == ended)).ToList())
        {
            // Settled, it keeps the names of both ends: from one unit to itself would tell nobody anything.
            if (transfer.State is TransferState.Open && (transfer.FromId == heir || transfer.ToId == heir)) transfer.EndAsOne(await NameAsync(heir, cancellation), decision, db.Time.GetUtcNow().UtcDateTime);
            else if (transfer.FromId == ended && transfer.ToId != heir) transfer.FromId = heir;
            else if (transfer.ToId == ended && transfer.FromId != heir) transfer.ToId = heir;
        }
    }

    private async Task<string> NameAsync(Guid unit, CancellationToken cancellation) =>
        db.Organisations.Local.FindEntry(unit)?.Entity.Name ?? await db.Organisations.Where(row => row.Id == unit).Select(row => row.Name).FirstAsync(cancellation);
}
