using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Tells the room of awards which grades were decided; what was replaced does not count.</summary>
internal sealed class GradesForAwards(AppDb db) : IYearGrades
{
    private const int Batch = 500;

    public async Task<ILookup<Guid, GradedYear>> OfAsync(IReadOnlyCollection<Guid> subjects, int first, int last, CancellationToken cancellation)
    {
        var found = new List<(Guid Subject, GradedYear Year)>();
        foreach (var some in subjects.Chunk(Batch))
            found.AddRange((await db.YearGrades.AsNoTracking().Where(row => some.Contains(row.SubjectId) && row.Year >= first && row.Year <= last && row.ReplacedAt == null).Select(row => new { row.SubjectId, row.Year, row.Level }).ToListAsync(cancellation))
                .Select(row => (row.SubjectId, new GradedYear(row.Year, row.Level is GradeLevel.Excellent, GradeWords.Of(row.Level)))));
        return found.ToLookup(row => row.Subject, row => row.Year);
    }

    public string LinkTo(Guid organisation, int year) => GradeLinks.Of(organisation, year);
}
