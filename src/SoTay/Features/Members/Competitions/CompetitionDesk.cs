using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions;

/// <summary>Gathers what the steps of a competition ask of posts, roster and rules, and calls them. The caller saves.</summary>
public sealed class CompetitionDesk(AppDb db, IRoster roster, PolicyBook policies, VietnamClock clock)
{
    public async Task<CompetitionTotals> TotalsAsync(Competition competition, CancellationToken cancellation) =>
        new(competition, await db.CompetitionMarks.AsNoTracking().Where(row => row.CompetitionId == competition.Id).ToListAsync(cancellation));

    public ValueTask<PolicyReader> RulesAsync(Competition competition, DateOnly? on, CancellationToken cancellation) => policies.ForAsync(competition.OrganisationId, on ?? clock.Today, cancellation);

    /// <summary>The committee and the standing committee of the deciding level on a day, by the posts of the book.</summary>
    public async Task<(int Whole, int Standing)> CommitteeAsync(Competition competition, DateOnly on, CancellationToken cancellation)
    {
        var posts = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == competition.OrganisationId && row.From <= on && (row.To == null || row.To >= on)).Select(row => new { row.MemberId, row.Kind }).ToListAsync(cancellation);
        int Count(Func<PostKind, bool> kinds) => posts.Where(post => kinds(post.Kind)).Select(post => post.MemberId).Distinct().Count();
        return (Count(kind => kind.IsOfCommittee), posts.Exists(post => post.Kind is PostKind.StandingMember) ? Count(kind => kind.IsOfStandingCommittee) : 0);
    }

    public async Task<Refusal?> VoteAsync(Competition competition, DateOnly? on, CompetitionBallot ballot, CancellationToken cancellation) =>
        competition.Vote(on, ballot, (await RulesAsync(competition, on, cancellation)).Vote("committee_resolution"), await CommitteeAsync(competition, on ?? clock.Today, cancellation), clock.Today);

    /// <summary>Who holds the post now and would stop; null for a post of several, a free one, or one outside the committees.</summary>
    public async Task<Post?> HolderAsync(Competition competition, CancellationToken cancellation) => competition.Kind is not { } kind || !Post.IsSingle(kind) ? null
        : await db.Posts.FirstOrDefaultAsync(row => row.OrganisationId == competition.UnitId && row.Kind == kind && row.To == null, cancellation);

    /// <summary>The decision and, in the same save, the posts that it opens: typed once.</summary>
    public async Task<Refusal?> DecideAsync(Competition competition, CompetitionDecision typed, CancellationToken cancellation)
    {
        var rules = await RulesAsync(competition, typed.On, cancellation);
        if (competition.Decide(typed.Winners, typed.Number, typed.On, typed.TakesOn, rules, clock.Today) is { } no) return no;
        if (competition.Kind is not { } kind) return null;
        var unit = await db.Organisations.Include(row => row.Periods).FirstAsync(row => row.Id == competition.UnitId, cancellation);
        if (unit.IsEnded) return CompetitionRefusals.UnitEnded(unit.Name);
        var posts = await db.Posts.Where(row => row.OrganisationId == unit.Id).ToListAsync(cancellation);
        if (await HolderAsync(competition, cancellation) is { } holder && competition.Winners.All(winner => winner.MemberId != holder.MemberId))
        {
            if (typed.Ending is not { } why) return CompetitionRefusals.EndingMissing;
            if (holder.End(typed.TakesOn!.Value, clock.Today, why) is { } refused) return refused with { Field = "TakesOn" };
        }

        foreach (var winner in competition.Winners)
        {
            var member = winner.MemberId!.Value;
            var since = await db.Members.Where(row => row.Id == member).Select(row => row.JoinedOn).FirstOrDefaultAsync(cancellation);
            var holding = new PostHolding(member, kind, typed.TakesOn!.Value, typed.Term ?? "", typed.Number!, typed.IsLocal, false) { Way = PostWay.Competition, DecisionDate = typed.On, MemberSince = since, IsProbationer = await roster.IsProbationerAsync(member, typed.TakesOn.Value, cancellation) };
            if (Post.Give(unit, holding, posts, clock.Today, out var given) is { } not) return not with { Field = "TakesOn", Say = competition.Places > 1 ? $"{winner.Name}: {not.Say}" : not.Say };
            db.Add(given!);
            winner.PostId = given!.Id;
        }

        return null;
    }
}

/// <summary>The decision as it is typed.</summary>
public sealed class CompetitionDecision
{
    public IReadOnlyCollection<Guid> Winners { get; set; } = [];

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? TakesOn { get; set; }

    public string? Term { get; set; }

    public bool? IsLocal { get; set; }

    /// <summary>Why the one who holds the post now stops.</summary>
    public PostEnding? Ending { get; set; }
}
