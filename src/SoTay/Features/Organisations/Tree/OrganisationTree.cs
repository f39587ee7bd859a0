using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Search;

namespace SoTay.Features.Organisations.Tree;

/// <summary>Keeps the closure and the roll-ups in step with the periods: the one place that rewrites them for pages and commands.</summary>
public static class OrganisationTree
{
    private const int AtOnce = 500;

    extension(AppDb db)
    {
        /// <inheritdoc cref="RewriteTrees"/>
        public void RewriteTree(Guid organisation, DateOnly from) => db.RewriteTrees([organisation], from);

        /// <summary>
        /// In the transaction of the next save, after its rows: writes the closure of the units and of everything that stood below them
        /// on the day or later, and moves their counts from the old superiors to the new ones. Ten thousand units are one piece of work.
        /// </summary>
        public void RewriteTrees(IReadOnlyCollection<Guid> organisations, DateOnly from)
        {
            db.WithSave(cancellation => RewriteAsync(db, organisations, from, cancellation));
            // What is found by searching follows the tree.
            db.Rescope(organisations, (owners, cancellation) => db.AboveAsync(owners, cancellation));
        }

        /// <summary>
        /// New units stand right under one that does not change, until <see cref="RewriteTrees"/> puts them in their places: what is counted to them
        /// meanwhile is counted in a tree in which every sum is whole.
        /// </summary>
        public void HangNew(IReadOnlyCollection<Guid> made, Guid under, DateOnly from) => db.WithSave(async cancellation =>
        {
            var above = await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == under && row.To == null).ToListAsync(cancellation);
            await using var rows = db.Bulk<OrganisationAncestor>();
            foreach (var one in made)
            {
                rows.Add(new OrganisationAncestor { DescendantId = one, AncestorId = one, Depth = 0, From = from });
                foreach (var row in above) rows.Add(new OrganisationAncestor { DescendantId = one, AncestorId = row.AncestorId, Depth = row.Depth + 1, From = from });
            }

            await rows.FlushAsync(cancellation);
        });

        /// <summary>True when <paramref name="below"/> stands below <paramref name="above"/> on the day or on any day after it.</summary>
        public Task<bool> StandsBelowAsync(Guid below, Guid above, DateOnly from, CancellationToken cancellation = default) =>
            db.OrganisationAncestors.AnyAsync(
                row => row.DescendantId == below && row.AncestorId == above && (row.To == null || row.To >= from), cancellation);
    }

    private static async Task RewriteAsync(AppDb db, IReadOnlyCollection<Guid> organisations, DateOnly from, CancellationToken cancellation)
    {
        await TakeTurnAsync(db, cancellation);
        var affected = organisations.ToHashSet();
        foreach (var some in organisations.Chunk(AtOnce))
            affected.UnionWith(await db.OrganisationAncestors.Where(row => some.Contains(row.AncestorId) && (row.To == null || row.To >= from)).Select(row => row.DescendantId).ToListAsync(cancellation));
        var before = affected.ToDictionary(one => one, _ => new List<OrganisationAncestor>());
        foreach (var some in affected.Chunk(AtOnce))
            foreach (var row in await db.OrganisationAncestors.AsNoTracking().Where(row => some.Contains(row.DescendantId)).ToListAsync(cancellation)) before[row.DescendantId].Add(row);
        var closure = new Closure(await PeriodsUpwardsAsync(db, affected, cancellation));
        var after = affected.ToDictionary(one => one, closure.Of);
        await RollUpMoves.MoveAsync(db, from, before, after, cancellation);
        await ReplaceAsync(db, before, after, cancellation);
    }

    // Rows that differ are taken out and written anew, many in one statement.
    private static async Task ReplaceAsync(AppDb db, Dictionary<Guid, List<OrganisationAncestor>> before, Dictionary<Guid, List<OrganisationAncestor>> after, CancellationToken cancellation)
    {
        var differ = before.Keys.Where(one => !before[one].Select(Key).ToHashSet().SetEquals(after[one].Select(Key))).ToList();
        foreach (var some in differ.Where(one => before[one].Count > 0).Chunk(AtOnce))
            await db.OrganisationAncestors.Where(row => some.Contains(row.DescendantId)).ExecuteDeleteAsync(cancellation);
        await using var rows = db.Bulk<OrganisationAncestor>();
        foreach (var row in differ.SelectMany(one => after[one])) rows.Add(row);
        await rows.FlushAsync(cancellation);
    }

    private static (Guid, int, DateOnly, DateOnly?) Key(OrganisationAncestor row) => (row.AncestorId, row.Depth, row.From, row.To);

    private static async Task<List<OrganisationPeriod>> PeriodsUpwardsAsync(AppDb db, IReadOnlyCollection<Guid> organisations, CancellationToken cancellation)
    {
        List<OrganisationPeriod> periods = [];
        HashSet<Guid> asked = [];
        for (var next = organisations.ToHashSet(); next.Count > 0;)
        {
            asked.UnionWith(next);
            List<OrganisationPeriod> found = [];
            foreach (var some in next.Chunk(AtOnce))
                found.AddRange(await db.OrganisationPeriods.AsNoTracking().Where(period => some.Contains(period.OrganisationId)).ToListAsync(cancellation));
            periods.AddRange(found);
            next = [.. found.Select(period => period.ParentId).OfType<Guid>().Where(parent => !asked.Contains(parent))];
        }

        return periods;
    }

    // On PostgreSQL two nodes rewrite one after the other, so that two moves cannot close a circle together; SQLite has one writer.
    private static Task TakeTurnAsync(AppDb db, CancellationToken cancellation) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7300000000000000001)", cancellation)
        : Task.CompletedTask;
}
