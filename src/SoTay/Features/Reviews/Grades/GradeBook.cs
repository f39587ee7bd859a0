using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>The grades of a year by member or organisation, for counting.</summary>
public sealed class GradeBook(AppDb db, GradeMemory memory)
{
    /// <summary>So many are asked for by name; of more, those of the whole year are read.</summary>
    public const int Few = 10_000;

    private const int Batch = 500;

    /// <summary>Those of the subjects that have one; of many subjects the answer holds others too.</summary>
    /// <param name="number">How many subjects there are.</param>
    public async Task<IReadOnlyDictionary<Guid, GradeMark>> OfAsync(int year, int number, IEnumerable<Guid> subjects, CancellationToken cancellation)
    {
        var count = await db.YearGrades.CountAsync(row => row.Year == year, cancellation);
        if (count == 0) return new Dictionary<Guid, GradeMark>();
        if (memory.Find(year, count) is { } kept) return kept;
        var marks = new Dictionary<Guid, GradeMark>();
        if (number <= Few)
        {
            foreach (var some in subjects.Chunk(Batch)) await ReadAsync(db.GradesOf(year).Where(row => some.Contains(row.SubjectId)), marks, cancellation);
            return marks;
        }

        await ReadAsync(db.GradesOf(year), marks, cancellation);
        memory.Keep(year, count, marks);
        return marks;
    }

    private static async Task ReadAsync(IQueryable<YearGrade> grades, Dictionary<Guid, GradeMark> marks, CancellationToken cancellation)
    {
        await foreach (var row in grades.AsNoTracking().Select(row => new { row.SubjectId, row.Level, row.Cause }).AsAsyncEnumerable().WithCancellation(cancellation))
            marks[row.SubjectId] = GradeMark.Of(row.Level, row.Cause);
    }
}
