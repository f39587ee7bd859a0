using System.Collections.Concurrent;

namespace SoTay.Features.Reviews.Grades;

/// <summary>
/// Grades of a year of a province's size, so that the next number of the same form is not read again. Decisions are only ever added, so that their
/// number in the store says whether what is kept is still all.
/// </summary>
public sealed class GradeMemory
{
    /// <summary>What is larger is read each time.</summary>
    public const int Most = 500_000;

    private const int MostYears = 3;
    private readonly ConcurrentDictionary<int, (int Count, IReadOnlyDictionary<Guid, GradeMark> Marks)> _kept = new();

    public IReadOnlyDictionary<Guid, GradeMark>? Find(int year, int count) => _kept.TryGetValue(year, out var kept) && kept.Count == count ? kept.Marks : null;

    public void Keep(int year, int count, IReadOnlyDictionary<Guid, GradeMark> marks)
    {
        if (count > Most) return;
        if (_kept.Count >= MostYears && !_kept.ContainsKey(year)) _kept.Clear();
        _kept[year] = (count, marks);
    }
}

/// <summary>What a form counts of a grade. A province has nine different ones: each is there once.</summary>
public sealed record GradeMark(GradeLevel Level, string? Cause)
{
    private static readonly Dictionary<GradeLevel, GradeMark> Plain = GradeWords.Levels.ToDictionary(row => row.Level, row => new GradeMark(row.Level, null));
    private static readonly Dictionary<string, GradeMark> NotCompleted = GradeWords.Causes.ToDictionary(row => row.Code, row => new GradeMark(GradeLevel.NotCompleted, row.Code), StringComparer.Ordinal);

    public static IEnumerable<GradeMark> All => [.. Plain.Values, .. NotCompleted.Values];

    public static GradeMark Of(GradeLevel level, string? cause) => cause is not null && NotCompleted.TryGetValue(cause, out var known) ? known : Plain[level];
}
