using SoTay.Features.Policies;

namespace SoTay.Features.Members.Lists;

/// <summary>An age band of the statistical forms (policy keys <c>statistics.age_band.*</c>), both ages included.</summary>
public sealed record AgeBand(int Number, int MinYears, int? MaxYears)
{
    /// <summary>The forms of 11-HD/BTCTW know eight bands; the last has no upper end.</summary>
    private const int LastBand = 8;

    public string Label => MaxYears is { } max ? $"{MinYears} đến {max} tuổi" : $"Từ {MinYears} tuổi";

    public static IReadOnlyList<AgeBand> From(PolicyReader rules) =>
        [.. from number in Enumerable.Range(1, LastBand)
            let min = rules.Whole($"statistics.age_band.{number}.min_years")
            where min is not null
            select new AgeBand(number, min.Value, number == LastBand ? null : rules.Whole($"statistics.age_band.{number}.max_years")?.Value)];

    /// <summary>Birth dates of those who are of this age on a day.</summary>
    public (DateOnly? Earliest, DateOnly Latest) BirthDates(DateOnly on) =>
        (MaxYears is { } max ? on.AddYears(-max - 1).AddDays(1) : null, on.AddYears(-MinYears));
}
