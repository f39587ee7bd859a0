using SoTay.Features.Policies;

namespace SoTay.Features.Members.Badges;

/// <summary>The badges, their ceremonies and the months by which one may come early, as the policies hold them on a day (keys <c>badge.*</c>).</summary>
/// <param name="Years">Ascending: 30, 35, 40 …</param>
/// <param name="Basis">Of the first of them.</param>
public sealed record BadgeRules(IReadOnlyList<int> Years, IReadOnlyList<DateOnly> Ceremonies, int EarlyMonths, int EarlyMonthsHigh, int PosthumousMonths, PolicyBasis? Basis)
{
    // The second key of the early months begins at 70 years.
    private const int HighFrom = 70;
    private static readonly IReadOnlyList<string> YearKeys = Keys("badge.year.");
    private static readonly IReadOnlyList<string> CeremonyKeys = Keys("badge.ceremony.");

    /// <summary>The rules on the day of a ceremony, with the ceremonies of the year before, of its year and of the next one.</summary>
    public static BadgeRules From(PolicyReader rules)
    {
        var years = YearKeys.Select(rules.Whole).OfType<Dated<int>>().OrderBy(year => year.Value).ToList();
        var ceremonies = Enumerable.Range(rules.Date.Year - 1, 3).SelectMany(year => CeremonyKeys.Select(key => rules.DayOf(key, year))).OfType<Dated<DateOnly>>().Select(day => day.Value).Order();
        return new([.. years.Select(year => year.Value)], [.. ceremonies], rules.Whole("badge.early.months.years_30_65")?.Value ?? 0, rules.Whole("badge.early.months.years_70_95")?.Value ?? 0,
            rules.Whole("badge.posthumous.months")?.Value ?? 0, years.FirstOrDefault()?.Basis);
    }

    public int EarlyMonthsOf(int years) => years >= HighFrom ? EarlyMonthsHigh : EarlyMonths;

    /// <summary>The first ceremony on or after a day; null where no ceremony is known.</summary>
    public DateOnly? NextFrom(DateOnly day) => Ceremonies.Where(one => one >= day).Select(one => (DateOnly?)one).FirstOrDefault();

    /// <summary>The ceremony before this one, or the day a year earlier where none is known.</summary>
    public DateOnly Before(DateOnly ceremony) => Ceremonies.LastOrDefault(one => one < ceremony) is var last && last != default ? last : ceremony.AddYears(-1);

    /// <summary>The highest badge whose years are full on a day; 0 when none is.</summary>
    public int Reached(DateOnly joined, DateOnly day) => Years.LastOrDefault(years => joined.AddYears(years) <= day);

    private static List<string> Keys(string begin) => [.. PolicyCatalogue.All.Select(entry => entry.Key).Where(key => key.StartsWith(begin, StringComparison.Ordinal))];
}
