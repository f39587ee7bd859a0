namespace SoTay.Features.Reviews.Grades;

/// <summary>Addresses of grades.</summary>
public static class GradeLinks
{
    /// <summary>Of a cell its members, of any other organisation the units directly below.</summary>
    public static string Of(Guid organisation, int? year = null, int from = 0) =>
        $"/organisations/{organisation}/grades" + (year, from) switch { (null, _) => "", (_, 0) => $"?year={year}", _ => $"?year={year}&from={from}" };

    public static string Correction(Guid grade) => $"/grades/{grade}/correction";
}
