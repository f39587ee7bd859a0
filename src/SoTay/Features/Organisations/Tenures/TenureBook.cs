using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Tenures;

/// <summary>Reads how long heads of units have held their posts, on any day, below any unit.</summary>
public sealed class TenureBook(AppDb db, PolicyBook policies)
{
    /// <summary>Longest over the rule first, then who comes near it, then the others by their time.</summary>
    public async Task<IReadOnlyList<TenureLine>> ReadAsync(Guid under, DateOnly asOf, CancellationToken cancellation)
    {
        var (below, posts) = (db.SubtreeOf(under, asOf), db.Posts);
        var held = await posts.AsNoTracking().Where(row => (row.Kind == PostKind.Secretary || row.Kind == PostKind.InspectionChair)
            && row.From <= asOf && (row.To == null || row.To >= asOf) && below.Contains(row.OrganisationId)).ToListAsync(cancellation);
        if (held.Count == 0) return [];
        var all = (await posts.AsNoTracking().Where(row => (row.Kind == PostKind.Secretary || row.Kind == PostKind.InspectionChair) && row.From <= asOf
            && posts.Any(one => one.MemberId == row.MemberId && one.Kind == row.Kind && one.From <= asOf && (one.To == null || one.To >= asOf) && below.Contains(one.OrganisationId)))
            .ToListAsync(cancellation)).ToLookup(row => (row.MemberId, row.Kind));
        var units = await db.OrganisationPeriods.AsNoTracking().Where(row => row.From <= asOf && (row.To == null || row.To >= asOf) && below.Contains(row.OrganisationId))
            .ToDictionaryAsync(row => row.OrganisationId, cancellation);
        var (succession, rules) = (await UnitSuccession.ReadAsync(db, cancellation), await RulesAsync(under, asOf, cancellation));
        return [.. held.Where(post => units.ContainsKey(post.OrganisationId)).Select(post => Line(post, all[(post.MemberId, post.Kind)], units[post.OrganisationId], succession, rules(post.OrganisationId), asOf))
            .OrderBy(line => line.State).ThenBy(line => line.LastDay ?? line.Tenure.Since).ThenBy(line => line.Unit.Code, StringComparer.Ordinal).ThenBy(line => line.Tenure.Post.Id)];
    }

    private static TenureLine Line(Post held, IEnumerable<Post> all, OrganisationPeriod unit, UnitSuccession succession, PolicyReader rules, DateOnly asOf)
    {
        var tenure = Tenure.Of(held, all, succession, rules.Whole("org.post.gap_days")?.Value ?? 0);
        if (TenureLimit.Of(rules, unit.Kind) is not { } limit) return new(tenure, unit, null, TenureState.NoRule);
        if (tenure.SinceAssumed) return new(tenure, unit, limit, TenureState.Unknown);
        var last = limit.LastDay(tenure.Since);
        var warned = last.AddMonths(-(rules.Whole("org.post.warn_months")?.Value ?? 0));
        return new(tenure, unit, limit, asOf > last ? TenureState.Over : asOf >= warned ? TenureState.Near : TenureState.Within);
    }

    // Values of their own make the rules differ from unit to unit: the lines above all of them are read at once.
    private async Task<Func<Guid, PolicyReader>> RulesAsync(Guid under, DateOnly asOf, CancellationToken cancellation)
    {
        var snapshot = await policies.CurrentAsync(cancellation);
        if (!snapshot.HasOwnValues)
        {
            var rules = snapshot.For(asOf);
            return _ => rules;
        }

        var below = db.SubtreeOf(under, asOf);
        var lines = (await db.OrganisationAncestors.AsNoTracking().Where(row => row.From <= asOf && (row.To == null || row.To >= asOf) && below.Contains(row.DescendantId))
            .Select(row => new { row.DescendantId, row.AncestorId, row.Depth }).ToListAsync(cancellation)).ToLookup(row => row.DescendantId);
        return unit => snapshot.For(asOf, [.. lines[unit].OrderBy(row => row.Depth).Select(row => row.AncestorId)]);
    }
}
