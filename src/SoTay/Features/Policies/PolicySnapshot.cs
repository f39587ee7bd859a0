using System.Collections.Frozen;

namespace SoTay.Features.Policies;

/// <summary>
/// All values, adopted templates and calendar days at one moment, in memory. Answers without the database,
/// in the order of precedence: organisation itself, nearest ancestor, adopted template, national, product.
/// </summary>
public sealed class PolicySnapshot
{
    private static readonly Lazy<PolicySnapshot> OfTheProduct = new(() => new(ShippedPolicies.Values(), [], ShippedPolicies.Days()));

    private readonly FrozenDictionary<string, PolicyValue[]> byKey;
    private readonly PolicyAdoption[] adoptions;

    public PolicySnapshot(IEnumerable<PolicyValue> values, IEnumerable<PolicyAdoption> adoptions, IEnumerable<CalendarDay> days)
    {
        byKey = values.Where(value => !value.Withdrawn)
            .GroupBy(value => value.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(value => value.From ?? DateOnly.MinValue).ToArray(), StringComparer.Ordinal);
        this.adoptions = [.. adoptions];
        HasOwnValues = byKey.Values.Any(list => list.Any(value => value.Scope == PolicyScope.Organisation));
        var saturdayOff = byKey.GetValueOrDefault("calendar.weekend.saturday_off")?.FirstOrDefault()?.Value != "0";
        Calendar = new WorkingCalendar(days, saturdayOff);
    }

    /// <summary>What the product ships, untouched by any administrator; enough for rules tested without a store.</summary>
    public static PolicySnapshot Shipped => OfTheProduct.Value;

    public WorkingCalendar Calendar { get; }

    /// <summary>True when some organisation has a value of its own, so that ancestors have to be asked for at all.</summary>
    public bool HasOwnValues { get; }

    /// <summary>Reads with the rules in force on the date of an event.</summary>
    /// <param name="date">Date of the event, not of the click.</param>
    /// <param name="line">The organisation itself, then its ancestors on that date, nearest first; empty = no organisation.</param>
    public PolicyReader For(DateOnly date, IReadOnlyList<Guid>? line = null) => new(this, date, line ?? []);

    /// <summary>Days on which some value of the keys that begin so comes into force or goes out of it, in order.</summary>
    public IReadOnlyList<DateOnly> ChangesOf(string begin) =>
        [.. byKey.Where(pair => pair.Key.StartsWith(begin, StringComparison.Ordinal)).SelectMany(pair => pair.Value).SelectMany(value => new[] { value.From, value.To?.AddDays(1) }).OfType<DateOnly>().Distinct().Order()];

    internal PolicyValue? Find(string key, DateOnly date, IReadOnlyList<Guid> line)
    {
        if (!byKey.TryGetValue(key, out var values))
            return PolicyCatalogue.Knows(key) ? null : throw new ArgumentException($"No policy is called {key}.", nameof(key));
        foreach (var organisation in line)
            if (Array.Find(values, value => value.OrganisationId == organisation && value.Covers(date)) is { } own)
                return own;
        return Array.Find(values, value => value.Scope == PolicyScope.Template && value.Covers(date) && IsAdopted(value.Template!, date))
            ?? Array.Find(values, value => value.Scope == PolicyScope.National && value.Covers(date))
            ?? Array.Find(values, value => value.Scope == PolicyScope.Product && value.Covers(date));
    }

    /// <summary>The oldest national or product value of a key.</summary>
    internal PolicyValue? First(string key) =>
        byKey.GetValueOrDefault(key)?.LastOrDefault(value => value.Scope is PolicyScope.National or PolicyScope.Product);

    private bool IsAdopted(string template, DateOnly date) =>
        Array.Exists(adoptions, adoption => adoption.Template == template && adoption.Covers(date));
}
