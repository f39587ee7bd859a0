using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>Targets with all their parts in memory, for a past day and for recounting: the same sums as <see cref="TargetRollUps"/>, from the leaves up.</summary>
internal sealed class TargetForest(IEnumerable<Target> targets, IReadOnlySet<Guid> ended)
{
    private const int AtOnce = 500;
    private readonly ILookup<Guid?, Target> _parts = targets.ToLookup(row => row.ParentId);

    public TargetTally Of(Target target, Func<Target, TargetPoint?> latest) => target.IsRolledUp
        ? TargetTally.Of(target.Source, [.. _parts[target.Id].Select(part => new TargetPart(part, Of(part, latest)))])
        : TargetTally.Of(target, latest(target), ended.Contains(target.OrganisationId));

    /// <summary>Every value told of the leaves on or before a day, for reading several days out of one pass.</summary>
    public static async Task<(TargetForest Forest, ILookup<Guid, TargetPoint> Told)> ReadAsync(AppDb db, IReadOnlyCollection<Target> roots, DateOnly asOf, CancellationToken cancellation)
    {
        var all = new List<Target>(roots);
        for (var level = roots.Where(row => row.IsRolledUp).Select(row => row.Id).ToList(); level.Count > 0;)
        {
            var parts = new List<Target>();
            foreach (var some in level.Chunk(AtOnce))
                parts.AddRange(await db.Targets.AsNoTracking().Where(row => row.ParentId != null && some.Contains(row.ParentId.Value) && row.BeginsOn <= asOf).ToListAsync(cancellation));
            all.AddRange(parts);
            level = [.. parts.Where(row => row.IsRolledUp).Select(row => row.Id)];
        }

        var told = new List<TargetValue>();
        foreach (var some in all.Where(row => !row.IsRolledUp).Select(row => row.Id).Chunk(AtOnce))
            told.AddRange(await (from value in db.TargetValues.AsNoTracking()
                                 join target in db.Targets on value.TargetId equals target.Id
                                 where some.Contains(target.Id) && value.OrganisationId == target.OrganisationId && value.AsOf <= asOf
                                 select value).ToListAsync(cancellation));
        var ended = await db.Organisations.Where(row => row.EndedOn != null && row.EndedOn < asOf && db.Set<Target>().Any(target => target.OrganisationId == row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        return (new(all, ended.ToHashSet()), told.OrderBy(row => row.AsOf).ToLookup(row => row.TargetId, row => new TargetPoint(row.Value, row.AsOf)));
    }
}
