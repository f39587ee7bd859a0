using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Awards;

/// <summary>Gathers what tree, roster, meetings and rules say, and lets award and decision judge. <see cref="SaveAsync"/> writes.</summary>
public sealed class AwardDesk(AppDb db, PersonAccess access, PolicyBook policies, AwardRuns runs, IMeetingVotes meetings, VietnamClock clock)
{
    private const string VoteKey = "resolution";

    /// <summary>Who may be asked to decide: the unit itself and what stands above it, the nearest first.</summary>
    public Task<List<Organisation>> GiversAsync(Guid unit, CancellationToken cancellation) =>
        db.OrganisationAncestors.Where(row => row.DescendantId == unit && row.To == null)
            .Join(db.Organisations.AsNoTracking(), row => row.AncestorId, above => above.Id, (row, above) => new { row.Depth, Above = above })
            .Where(row => row.Above.Kind != OrganisationKind.Group).OrderBy(row => row.Depth).Select(row => row.Above).ToListAsync(cancellation);

    /// <summary>Votes on resolutions in sealed meetings of a cell that no proposal names yet.</summary>
    public async Task<IReadOnlyList<MeetingVoteLine>> VotesAsync(Guid cell, CancellationToken cancellation)
    {
        var votes = await meetings.OfAsync(cell, VoteKey, cancellation);
        var ids = votes.Select(vote => (Guid?)vote.Id).ToList();
        var used = await db.Awards.Where(row => ids.Contains(row.MeetingVoteId)).Select(row => row.MeetingVoteId).ToListAsync(cancellation);
        return [.. votes.Where(vote => !used.Contains(vote.Id))];
    }

    /// <summary>One proposal for each that was chosen: all of them, or none with the sentence why.</summary>
    public async Task<Refusal?> ProposeAsync(Organisation unit, AwardInput input, CancellationToken cancellation)
    {
        if (input.Check(clock.Today) is { } no) return no;
        if ((await GiversAsync(unit.Id, cancellation)).Find(row => row.Id == input.Giver) is not { } giver) return AwardRefusals.GiverMissing;
        if (AwardRules.Refuse(input.Kind!.Value, giver.Kind, await policies.ForAsync(giver.Id, clock.Today, cancellation)) is { } high) return high;
        var (vote, wrong) = await VoteAsync(unit, input, cancellation);
        if (wrong is not null) return wrong;
        var ids = input.Chosen.Distinct().ToList();
        var inside = db.SubtreeOf(unit.Id);
        var members = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id) && row.CellId != null && inside.Contains(row.CellId.Value)).Select(row => new { row.Id, row.FullName, Cell = row.CellId!.Value }).ToListAsync(cancellation);
        var units = await db.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id) && row.EndedOn == null && inside.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        if (members.Count + units.Count < ids.Count) return AwardRefusals.NotThere(ids.Count - members.Count - units.Count);
        if (units.Exists(row => row.Id == giver.Id)) return AwardRefusals.ItSelf;
        var (kind, year) = (input.Kind.Value, input.Year!.Value);
        var there = await db.Awards.Where(row => row.Standing == AwardStanding.Proposed && row.Kind == kind && row.Year == year && (row.MemberId != null && ids.Contains(row.MemberId.Value) || row.UnitId != null && ids.Contains(row.UnitId.Value)))
            .Select(row => row.MemberId ?? row.UnitId).FirstOrDefaultAsync(cancellation);
        if (there is { } twice) return AwardRefusals.ProposedAlready(members.Find(row => row.Id == twice)?.FullName ?? units.Find(row => row.Id == twice)!.Name);
        db.AddRange(members.Select(row => Make(row.Id, null, row.Cell)).Concat(units.Select(row => Make(null, row.Id, row.Id))));
        return null;

        Award Make(Guid? member, Guid? organisation, Guid home) => new()
        {
            Kind = kind, MemberId = member, UnitId = organisation, OrganisationId = home, GiverId = giver.Id, ProposedById = unit.Id, ProposedOn = clock.Today, Ground = input.Ground!.Trim(), Year = year,
            MeetingVoteId = vote?.Id, VotesFor = vote?.For, VotesBase = vote?.Base, MadeAt = clock.Now, ByName = access.Person.Name,
        };
    }

    /// <summary>One decision for those chosen: all of them, or none with the sentence why.</summary>
    public async Task<(AwardDecision? Decision, Refusal? Refusal)> DecideAsync(Organisation giver, IReadOnlyCollection<Guid> chosen, string? number, DateOnly? on, string? exception, CancellationToken cancellation)
    {
        var awards = await db.Awards.Where(row => row.GiverId == giver.Id && row.Standing == AwardStanding.Proposed && chosen.Contains(row.Id)).ToListAsync(cancellation);
        if (awards.Count == 0 || awards.Count < chosen.Distinct().Count()) return (null, chosen.Count == 0 ? AwardRefusals.NobodyChosen : AwardRefusals.ChangedMeanwhile);
        var (decision, no) = AwardDecision.Make(giver, awards[0].Kind, number, on, await policies.ForAsync(giver.Id, on ?? clock.Today, cancellation), clock.Today, (access.Person.Name, clock.Now));
        if (decision is null) return (null, no);
        if (await db.AwardDecisions.AnyAsync(row => row.OrganisationId == giver.Id && row.Number == decision.Number && row.On == decision.On, cancellation)) return (null, AwardRefusals.NumberTaken(decision.Number, decision.On));
        var (names, facts) = ((await AwardLine.OfAsync(db, awards, cancellation)).ToDictionary(line => line.Award.Id, line => line.Name), await FactsAsync(awards, giver.Id, decision.On, cancellation));
        var run = await runs.OfAsync(awards, giver.Id, decision.On, cancellation);
        foreach (var award in awards)
            if (award.Give(decision, names[award.Id], facts[award.Id] with { Run = run.GetValueOrDefault(award.Id) }, exception) is { } refusal) return (null, refusal);
        db.Add(decision);
        return (decision, null);
    }

    /// <summary>Money that goes with the awards of a decision, by the rules of its day.</summary>
    public async Task<(long Amount, PolicyBasis Basis)?> BonusAsync(AwardDecision decision, CancellationToken cancellation) =>
        AwardRules.Bonus(decision.Kind, isMember: true, await policies.ForAsync(decision.OrganisationId, decision.On, cancellation));

    /// <summary>Saves; the sentence when somebody else was faster, with the context cleared.</summary>
    public async Task<Refusal?> SaveAsync(string? reason, CancellationToken cancellation)
    {
        try { await db.SaveAsync(access.Person.Actor, reason, cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return AwardRefusals.ChangedMeanwhile;
        }

        return null;
    }

    private async Task<(MeetingVoteLine? Vote, Refusal? Refusal)> VoteAsync(Organisation unit, AwardInput input, CancellationToken cancellation)
    {
        if (input.Vote is not { } id || !unit.IsCell) return (null, null);
        if ((await VotesAsync(unit.Id, cancellation)).FirstOrDefault(vote => vote.Id == id) is not { } picked) return (null, AwardRefusals.VoteUnknown);
        var rule = (await policies.ForAsync(unit.Id, picked.On, cancellation)).Vote(VoteKey);
        return rule is not null && !rule.Passes(picked.For, picked.Base) ? (null, AwardRefusals.VoteFailed) : (picked, null);
    }

    /// <summary>Where each stood on the day, by the dated tree and the placements of that day.</summary>
    private async Task<Dictionary<Guid, AwardFacts>> FactsAsync(IReadOnlyCollection<Award> awards, Guid giver, DateOnly on, CancellationToken cancellation)
    {
        var (people, units) = (awards.Select(row => row.MemberId).OfType<Guid>().ToList(), awards.Select(row => row.UnitId).OfType<Guid>().ToList());
        var joined = await db.Members.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.JoinedOn, cancellation);
        var founded = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.EstablishedOn, cancellation);
        var cells = (await db.Placements.AsNoTracking().Where(row => people.Contains(row.MemberId) && row.Kind == PlacementKind.Permanent && row.From <= on && (row.To == null || row.To >= on)).ToListAsync(cancellation))
            .GroupBy(row => row.MemberId).ToDictionary(group => group.Key, group => group.First().OrganisationId);
        var asked = cells.Values.Concat(units).Distinct().ToList();
        var below = (await db.OrganisationAncestors.AsNoTracking().Where(row => row.AncestorId == giver && asked.Contains(row.DescendantId) && row.From <= on && (row.To == null || row.To >= on))
            .Select(row => new { row.DescendantId, row.Depth }).ToListAsync(cancellation)).ToDictionary(row => row.DescendantId, row => row.Depth);
        return awards.ToDictionary(row => row.Id, row => row.MemberId is { } member
            ? new AwardFacts(joined[member], cells.TryGetValue(member, out var cell) && below.ContainsKey(cell) ? cell : null)
            : new AwardFacts(founded[row.UnitId!.Value], below.GetValueOrDefault(row.UnitId.Value) > 0 ? row.UnitId : null));
    }
}
