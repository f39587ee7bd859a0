using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;

namespace SoTay.Features.Members.Badges;

/// <summary>One of the lists of a ceremony, a piece at a time.</summary>
public sealed record BadgeList(DateOnly Ceremony, BadgeRules Rules, string View, int Total, IReadOnlyList<BadgeLine> Lines);

/// <summary>Reads the lists of a ceremony: due, early, after death, and given before this book was kept.</summary>
public sealed class BadgeLists(BadgeQuery badges, BadgeSpans spans, PolicyBook policies)
{
    public const string Due = "due";
    public const string Early = "early";
    public const string Posthumous = "posthumous";
    public const string Unrecorded = "unrecorded";

    public static readonly IReadOnlyDictionary<string, string> Views = new Dictionary<string, string>
    {
        [Due] = "Đến đợt này", [Early] = "Có thể xét sớm", [Posthumous] = "Truy tặng", [Unrecorded] = "Chưa ghi đã trao",
    };

    /// <summary>Null where no ceremony is known by the rules of the day.</summary>
    public async Task<BadgeList?> ReadAsync(Organisation unit, DateOnly today, DateOnly? asked, string view, int from, int take, CancellationToken cancellation)
    {
        var now = BadgeRules.From(await policies.ForAsync(unit.Id, today, cancellation));
        if ((asked ?? now.NextFrom(today)) is not { } ceremony) return null;
        var rules = BadgeRules.From(await policies.ForAsync(unit.Id, ceremony, cancellation));
        if (view == Posthumous)
        {
            var dead = await badges.PosthumousAsync(unit.Id, rules, ceremony, cancellation);
            return new(ceremony, rules, view, dead.Count, [.. dead.Skip(from).Take(take)]);
        }

        var reached = view == Unrecorded ? await spans.UntilAsync(unit.Id, rules.Before(ceremony), cancellation) : [];
        var rows = view switch { Early => badges.Early(unit.Id, rules, ceremony), Unrecorded => badges.Unrecorded(unit.Id, reached), _ => badges.Due(unit.Id, rules, ceremony) };
        var total = await rows.CountAsync(cancellation);
        // The longest in the Party first, so the years stand together.
        var members = await rows.OrderBy(row => row.JoinedOn!.Value.Year).ThenBy(row => row.SortKey).ThenBy(row => row.Id).Skip(from).Take(take).ToListAsync(cancellation);
        return new(ceremony, rules, view, total, await badges.LinesAsync(members, joined => view switch
        {
            Unrecorded => reached.First(span => span.Holds(joined)).Years,
            Early => rules.Years.LastOrDefault(years => joined.AddYears(years) <= ceremony.AddMonths(rules.EarlyMonthsOf(years))),
            _ => rules.Reached(joined, ceremony),
        }, cancellation));
    }
}
