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

/// <summary>What a form counts of a grade.</summary>
public readonly record struct GradeMark(GradeLevel Level, string? Cause);
