using SoTay.Features.Policies;

namespace SoTay.Features.Awards;

/// <summary>Years in a row with the highest grade that a merit certificate asks for (Lào Cai 07-QĐ/TU: five), and what was decided for each of them.</summary>
/// <param name="Years">The earliest first; the last is the year of the achievement.</param>
public sealed record ExcellentRun(IReadOnlyList<RunYear> Years, PolicyBasis Basis)
{
    public bool Holds => Years.All(year => year.IsExcellent);

    /// <summary>"2023 (Hoàn thành tốt nhiệm vụ), 2024 (chưa ghi xếp loại)"; empty when none is missing.</summary>
    public string Missing => string.Join(", ", Years.Where(year => !year.IsExcellent).Select(year => $"{year.Year} ({year.Words})"));
}

/// <param name="Words">The grade, or that there is none.</param>
/// <param name="Href">Where grades of that year are written.</param>
public sealed record RunYear(int Year, bool IsExcellent, string Words, string Href);
