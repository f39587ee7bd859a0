using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Badges;

/// <summary>Somebody on the list of a ceremony.</summary>
/// <param name="Full">The day on which the years are full.</param>
/// <param name="DiedOn">Of whoever is to be honoured after death.</param>
/// <param name="Awaiting">What was decided for a ceremony that the member did not live to see: it was never given, and the decision after death takes its place.</param>
public sealed record BadgeLine(Member Member, string Cell, int Years, DateOnly Full, DateOnly? DiedOn = null, BadgeAward? Awaiting = null)
{
    /// <summary>Another installation told of a time outside the Party, which does not count: somebody takes it off.</summary>
    public bool HasBeenOutside { get; init; }
}

/// <summary>
/// Who becomes due at a ceremony: Party age runs from the decision of admission (domain/members.md section 1), full years by the calendar. Time spent outside the
/// Party is said beside the line where another installation told of it; whoever was admitted again carries the date that counts.
/// </summary>
public sealed class BadgeQuery(AppDb db)
{
    // One province's dead of two years, far above what is met.
    private const int MostDead = 2_000;

    /// <summary>Members whose years become full after the ceremony before and until this one.</summary>
    public IQueryable<Member> Due(Guid organisation, BadgeRules rules, DateOnly ceremony) =>
        Within(organisation, rules.Years.Select(years => (years, rules.Before(ceremony), ceremony)));

    /// <summary>Members whose years become full within the months by which a badge may come early.</summary>
    public IQueryable<Member> Early(Guid organisation, BadgeRules rules, DateOnly ceremony) =>
        Within(organisation, rules.Years.Select(years => (years, ceremony, ceremony.AddMonths(rules.EarlyMonthsOf(years)))));

    /// <summary>Members whose last badge was due at an earlier ceremony and of whom the book knows no such badge.</summary>
    /// <param name="spans">Which badge who reached last (<see cref="BadgeSpans"/>).</param>
    public IQueryable<Member> Unrecorded(Guid organisation, IEnumerable<BadgeSpan> spans) => Joined(organisation, spans);

    /// <summary>Members who died since the ceremony before with their years full, or short of it by no more than the rule allows.</summary>
    public async Task<List<BadgeLine>> PosthumousAsync(Guid organisation, BadgeRules rules, DateOnly ceremony, CancellationToken cancellation)
    {
        var (below, since) = (db.SubtreeOf(organisation), rules.Before(ceremony));
        var dead = await db.MemberEvents.AsNoTracking().Where(row => row.Kind == MemberEventKind.Died && row.On > since && row.On <= ceremony && below.Contains(row.OrganisationId))
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { row.On, row.OrganisationId, Member = member })
            .Where(row => row.Member.JoinedOn != null && row.Member.CellId == null).OrderBy(row => row.On).Take(MostDead).ToListAsync(cancellation);
        var ids = dead.ConvertAll(row => row.Member.Id);
        var given = (await db.BadgeAwards.AsNoTracking().Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var cells = await NamesAsync([.. dead.Select(row => row.OrganisationId)], cancellation);
        return [.. from row in dead
                   let joined = row.Member.JoinedOn!.Value
                   let years = rules.Reached(joined, row.On.AddMonths(rules.PosthumousMonths))
                   where years > 0 && joined.AddYears(years) > since && given[row.Member.Id].All(one => one.Years < years || one.IsAwaiting(row.On))
                   select new BadgeLine(row.Member, cells.GetValueOrDefault(row.OrganisationId, ""), years, joined.AddYears(years), row.On, given[row.Member.Id].FirstOrDefault(one => one.Years == years))];
    }

    /// <summary>Members with the badge of each and the name of its cell, in the order given.</summary>
    /// <param name="badge">Which badge, by the day of admission.</param>
    public async Task<List<BadgeLine>> LinesAsync(IReadOnlyCollection<Member> members, Func<DateOnly, int> badge, CancellationToken cancellation)
    {
        var cells = await NamesAsync([.. members.Select(row => row.CellId).OfType<Guid>()], cancellation);
        var ids = members.Select(row => row.Id).ToList();
        var outside = (await db.OutsideTimes.Where(row => ids.Contains(row.MemberId)).Select(row => row.MemberId).ToListAsync(cancellation)).ToHashSet();
        return [.. from member in members
                   let joined = member.JoinedOn!.Value
                   let years = badge(joined)
                   select new BadgeLine(member, cells.GetValueOrDefault(member.CellId ?? Guid.Empty, ""), years, joined.AddYears(years)) { HasBeenOutside = outside.Contains(member.Id) }];
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> cells, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);

    // One question for all badges: joined within the years' span, and no such badge or a higher one in the book.
    private IQueryable<Member> Within(Guid organisation, IEnumerable<(int Years, DateOnly After, DateOnly Until)> full) =>
        Joined(organisation, full.Select(one => new BadgeSpan(one.Years, one.After.AddYears(-one.Years).AddDays(1), one.Until.AddYears(-one.Years))));

    private IQueryable<Member> Joined(Guid organisation, IEnumerable<BadgeSpan> spans)
    {
        var (below, awards) = (db.SubtreeOf(organisation), db.BadgeAwards);
        var member = Expression.Parameter(typeof(Member), "member");
        Expression any = Expression.Constant(false);
        foreach (var (years, first, last) in spans)
        {
            Expression<Func<Member, bool>> one = row => row.JoinedOn >= first && row.JoinedOn <= last && !awards.Any(award => award.MemberId == row.Id && award.Years >= years);
            any = Expression.OrElse(any, new Same(one.Parameters[0], member).Visit(one.Body));
        }

        return db.Members.AsNoTracking().Where(row => row.CellId != null && below.Contains(row.CellId.Value)).Where(Expression.Lambda<Func<Member, bool>>(any, member));
    }

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
