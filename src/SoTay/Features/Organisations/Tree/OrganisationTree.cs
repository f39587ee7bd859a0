using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Organisations.Tree;

/// <summary>Keeps the closure and the roll-ups in step with the periods: the one place that rewrites them for pages and commands.</summary>
public static class OrganisationTree
{
    extension(AppDb db)
    {
        /// <summary>
        /// In the transaction of the next save, after its rows: writes the closure of the unit and of everything that stood below it
        /// on the day or later, and moves its counts from the old superiors to the new ones.
        /// </summary>
        public void RewriteTree(Guid organisation, DateOnly from)
        {
            db.WithSave(cancellation => RewriteAsync(db, organisation, from, cancellation));
            // What is found by searching follows the tree.
            db.Rescope(organisation, (owners, cancellation) => db.AboveAsync(owners, cancellation));
        }

        /// <summary>True when <paramref name="below"/> stands below <paramref name="above"/> on the day or on any day after it.</summary>
        public Task<bool> StandsBelowAsync(Guid below, Guid above, DateOnly from, CancellationToken cancellation = default) =>
            db.OrganisationAncestors.AnyAsync(
                row => row.DescendantId == below && row.AncestorId == above && (row.To == null || row.To >= from), cancellation);
    }

    private static async Task RewriteAsync(AppDb db, Guid organisation, DateOnly from, CancellationToken cancellation)
    {
        await TakeTurnAsync(db, cancellation);
        var before = await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == organisation).ToListAsync(cancellation);
        await RewriteClosureAsync(db, organisation, from, cancellation);
        await db.SaveChangesAsync(cancellation);
        var after = await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == organisation).ToListAsync(cancellation);
        await RollUpMoves.MoveAsync(db, organisation, from, before, after, cancellation);
    }

    private static async Task RewriteClosureAsync(AppDb db, Guid organisation, DateOnly from, CancellationToken cancellation)
    {
        var affected = await db.OrganisationAncestors.Where(row => row.AncestorId == organisation && (row.To == null || row.To >= from))
            .Select(row => row.DescendantId).Distinct().ToListAsync(cancellation);
        if (!affected.Contains(organisation)) affected.Add(organisation);
        var closure = new Closure(await PeriodsUpwardsAsync(db, affected, cancellation));
        var written = (await db.OrganisationAncestors.Where(row => affected.Contains(row.DescendantId)).ToListAsync(cancellation)).ToLookup(row => row.DescendantId);
        foreach (var one in affected) Replace(db, written[one], closure.Of(one));
    }

    private static void Replace(AppDb db, IEnumerable<OrganisationAncestor> written, List<OrganisationAncestor> wanted)
    {
        var missing = wanted.ToDictionary(row => (row.AncestorId, row.From));
        foreach (var row in written)
        {
            if (!missing.Remove((row.AncestorId, row.From), out var right)) db.Remove(row);
            else (row.Depth, row.To) = (right.Depth, right.To);
        }

        db.AddRange(missing.Values);
    }

    private static async Task<List<OrganisationPeriod>> PeriodsUpwardsAsync(AppDb db, List<Guid> organisations, CancellationToken cancellation)
    {
        List<OrganisationPeriod> periods = [];
        HashSet<Guid> asked = [];
        for (var next = organisations.ToHashSet(); next.Count > 0;)
        {
            asked.UnionWith(next);
            var found = await db.OrganisationPeriods.AsNoTracking().Where(period => next.Contains(period.OrganisationId)).ToListAsync(cancellation);
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
