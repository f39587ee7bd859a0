using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>Carries a new value upwards, level by level, in the transaction of the value: who opens the scoreboard above sees it at once.</summary>
public sealed class TargetRollUps(AppDb db) : IFollowsOrganisations
{
    private const int AtOnce = 500;

    /// <summary>Counts these targets and everything above them again with the next save.</summary>
    public void RecountWithSave(IReadOnlyCollection<Guid> targets) => db.WithSave(cancellation => RecountAsync(targets, cancellation));

    /// <summary>What an ended unit has not told is missing no more.</summary>
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (await db.Targets.Where(row => row.OrganisationId == ended).Select(row => row.Id).ToListAsync(cancellation) is { Count: > 0 } own) RecountWithSave(own);
    }

    public async Task RecountAsync(IReadOnlyCollection<Guid> targets, CancellationToken cancellation)
    {
        for (var level = targets.ToHashSet(); level.Count > 0;)
        {
            var above = new HashSet<Guid>();
            foreach (var some in level.Chunk(AtOnce)) await RecountAsync(some, above, cancellation);
            level = above;
        }
    }

    private async Task RecountAsync(Guid[] some, HashSet<Guid> above, CancellationToken cancellation)
    {
        // A row that was written is held until the end of the transaction: of two values told at once below, the second counts the first.
        await db.Targets.Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Now.Told, row => row.Now.Told), cancellation);
        var rows = await db.Targets.AsNoTracking().Where(row => some.Contains(row.Id)).ToListAsync(cancellation);
        var parts = (await db.Targets.AsNoTracking().Where(row => row.ParentId != null && some.Contains(row.ParentId.Value)).ToListAsync(cancellation)).ToLookup(row => row.ParentId!.Value, row => new TargetPart(row, row.Now));
        var latest = await db.LatestValues().Where(row => some.Contains(row.TargetId)).ToDictionaryAsync(row => row.TargetId, row => new TargetPoint(row.Value, row.AsOf), cancellation);
        var owners = rows.Select(row => row.OrganisationId).Distinct().ToList();
        var ended = (await db.Organisations.Where(row => owners.Contains(row.Id) && row.EndedOn != null).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        foreach (var row in rows)
        {
            var now = row.IsRolledUp ? TargetTally.Of(row.Source, [.. parts[row.Id]]) : TargetTally.Of(row, latest.GetValueOrDefault(row.Id), ended.Contains(row.OrganisationId));
            if (now == row.Now) continue;
            await db.Targets.Where(known => known.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.Now, now), cancellation);
            if (row.ParentId is { } parent) above.Add(parent);
        }
    }
}
