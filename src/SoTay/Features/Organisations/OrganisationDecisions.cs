using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Tree;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations;

/// <summary>
/// Carries out a decision about one unit, for pages and commands alike: reads what the rule needs, asks the unit,
/// and saves unit, periods, closure, roll-ups and audit in one transaction. Joining and dividing is <see cref="OrganisationMergers"/>.
/// </summary>
public sealed class OrganisationDecisions(AppDb db, VietnamClock clock, IEnumerable<IRoster> rosters, IEnumerable<IFollowsOrganisations> followers)
{
    /// <summary>An organisation with its life, ready for a decision; null when there is none.</summary>
    public Task<Organisation?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        db.Organisations.Include(row => row.Periods).FirstOrDefaultAsync(row => row.Id == id, cancellation);

    public async Task<(Refusal? Refusal, Organisation? Established)> EstablishAsync(Organisation parent, OrganisationNaming naming, Decision decision, Actor actor,
        Action<Organisation>? describe = null, CancellationToken cancellation = default)
    {
        var refusal = Organisation.Establish(parent, naming, decision, clock.Today, await CodeInUseAsync(naming.Code, null, cancellation), out var established);
        if (established is null) return (refusal, null);
        describe?.Invoke(established);
        db.Add(established);
        db.RewriteTree(established.Id, decision.On);
        if (established.IsCell) db.Count(established.Id, HeadcountKind.Cells, 1);
        await db.SaveAsync(actor, Reason(decision), cancellation);
        return (null, established);
    }

    public async Task<Refusal?> RenameAsync(Organisation organisation, OrganisationNaming naming, Decision decision, Actor actor, CancellationToken cancellation = default)
    {
        var wasCell = organisation.IsCell;
        var refusal = organisation.Rename(naming, decision, clock.Today, await CodeInUseAsync(naming.Code, organisation.Id, cancellation),
            await UnitsBelowAsync(organisation.Id, decision.On, cancellation) > 0);
        if (refusal is not null) return refusal;
        if (organisation.IsCell != wasCell) db.Count(organisation.Id, HeadcountKind.Cells, organisation.IsCell ? 1 : -1);
        await db.SaveAsync(actor, Reason(decision), cancellation);
        return null;
    }

    public async Task<Refusal?> MoveAsync(Organisation organisation, Organisation parent, Decision decision, Actor actor, CancellationToken cancellation = default)
    {
        var refusal = organisation.MoveTo(parent, decision, clock.Today, await db.StandsBelowAsync(parent.Id, organisation.Id, decision.On, cancellation));
        if (refusal is not null) return refusal;
        db.RewriteTree(organisation.Id, decision.On);
        await db.SaveAsync(actor, Reason(decision), cancellation);
        return null;
    }

    /// <summary>Ends a unit. With a successor (direct superior or a neighbour) the members go there first, in the same save.</summary>
    public async Task<Refusal?> EndAsync(Organisation organisation, OrganisationChangeKind kind, Decision decision, Organisation? successor, Actor actor, CancellationToken cancellation = default)
    {
        var inside = await MembersInAsync(organisation.Id, cancellation);
        if (successor is { IsCell: false } && inside > 0) return OrganisationRefusals.SuccessorIsNoCell(successor.Name, inside);
        if (successor is not { IsCell: true } && inside == 0 && await PlacedSinceAsync(organisation.Id, decision.On, cancellation) is { Count: > 0 } since)
            return OrganisationRefusals.MembersThen(organisation.Name, decision.On, since);
        if (await HinderAsync(organisation.Id, decision.On, cancellation) is { } hindered) return hindered;
        var refusal = organisation.End(kind, decision, clock.Today, await UnitsBelowAsync(organisation.Id, decision.On, cancellation), successor is null ? inside : 0, successor);
        if (refusal is not null) return refusal;
        if (successor is not null)
            foreach (var roster in rosters) await roster.MoveAsync(organisation.Id, successor.Id, decision, null, cancellation);
        await ClosePostsAsync(organisation.Id, decision, cancellation);
        foreach (var follower in followers) await follower.EndedAsync(organisation.Id, successor?.Id, decision, cancellation);
        db.RewriteTree(organisation.Id, decision.On);
        await db.SaveAsync(actor, Reason(decision), cancellation);
        return null;
    }

    public async Task<int> MembersInAsync(Guid organisation, CancellationToken cancellation = default)
    {
        var inside = 0;
        foreach (var roster in rosters) inside += (await roster.PlacedInAsync(organisation, cancellation)).Count;
        return inside;
    }

    internal async Task<IReadOnlyList<string>> PlacedSinceAsync(Guid organisation, DateOnly since, CancellationToken cancellation)
    {
        List<string> names = [];
        foreach (var roster in rosters) names.AddRange((await roster.PlacedSinceAsync(organisation, since, cancellation)).Select(one => one.Name));
        return names;
    }

    /// <summary>What a room below has against the end of a unit on a day.</summary>
    internal async Task<Refusal?> HinderAsync(Guid ending, DateOnly on, CancellationToken cancellation)
    {
        foreach (var follower in followers)
            if (await follower.HinderAsync(ending, on, cancellation) is { } refusal) return refusal;
        return null;
    }

    /// <summary>Units directly below on the day or on any day after it.</summary>
    public Task<int> UnitsBelowAsync(Guid organisation, DateOnly from, CancellationToken cancellation = default) =>
        db.OrganisationPeriods.Where(row => row.ParentId == organisation && (row.To == null || row.To >= from)).Select(row => row.OrganisationId).Distinct().CountAsync(cancellation);

    internal Task<bool> CodeInUseAsync(string code, Guid? except, CancellationToken cancellation)
    {
        code = code.Trim();
        return db.Organisations.AnyAsync(row => row.Code == code && row.Id != except, cancellation);
    }

    internal static string Reason(Decision decision) => $"Quyết định {decision.Number.Trim()}, hiệu lực {decision.On:dd/MM/yyyy}";

    internal async Task ClosePostsAsync(Guid organisation, Decision decision, CancellationToken cancellation)
    {
        // Also what was ended since, but on a later day than the unit.
        foreach (var post in await db.Posts.Where(row => row.OrganisationId == organisation && (row.To == null || row.To >= decision.On)).ToListAsync(cancellation))
            post.Close(decision.DayBefore, PostEnding.UnitEnded);
        foreach (var assignment in await db.CellAssignments.Where(row => row.OrganisationId == organisation && (row.To == null || row.To >= decision.On)).ToListAsync(cancellation))
            assignment.To = assignment.From > decision.DayBefore ? assignment.From : decision.DayBefore;
    }
}
