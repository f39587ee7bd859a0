using SoTay.Features.Policies;

namespace SoTay.Features.Members.Badges;

/// <summary>Who joined between these days (both included) reached that badge last.</summary>
public readonly record struct BadgeSpan(int Years, DateOnly First, DateOnly Last)
{
    public bool Holds(DateOnly joined) => First <= joined && joined <= Last;
}

/// <summary>
/// The last badge that somebody reached until a day, by the badges that there were on the very day on which the years became full: before 19/5/2026 nobody
/// became due for 35 years (01-HD/TW 19/5/2026), so nobody was given that badge then.
/// </summary>
public sealed class BadgeSpans(PolicyBook policies)
{
    private const string Keys = "badge.year.";

    public async Task<IReadOnlyList<BadgeSpan>> UntilAsync(Guid unit, DateOnly until, CancellationToken cancellation)
    {
        List<BadgeSpan> spans = [];
        var from = DateOnly.MinValue;
        foreach (var next in (await policies.CurrentAsync(cancellation)).ChangesOf(Keys).Where(day => day <= until).Append(until.AddDays(1)))
        {
            var last = next.AddDays(-1);
            if (last < from) continue;
            var rules = BadgeRules.From(await policies.ForAsync(unit, last, cancellation));
            spans.AddRange(rules.Years.Select(years => new BadgeSpan(years, Back(from, years), last.AddYears(-years))));
            from = next;
        }

        return Highest(spans);
    }

    // Of whoever would stand in two of them the higher one counts.
    internal static IReadOnlyList<BadgeSpan> Highest(IEnumerable<BadgeSpan> spans)
    {
        List<BadgeSpan> kept = [];
        foreach (var span in spans.OrderByDescending(one => one.Years))
        {
            List<BadgeSpan> left = [span];
            foreach (var higher in kept.Where(one => one.Years > span.Years).ToList())
                left = [.. left.SelectMany(one => higher.Last < one.First || higher.First > one.Last ? [one]
                    : new[] { one with { Last = higher.First == DateOnly.MinValue ? DateOnly.MinValue : higher.First.AddDays(-1) }, one with { First = higher.Last.AddDays(1) } }.Where(part => part.First <= part.Last && part.Last != DateOnly.MinValue))];
            kept.AddRange(left);
        }

        return kept;
    }

    private static DateOnly Back(DateOnly day, int years) => day == DateOnly.MinValue ? day : day.AddYears(-years);
}
