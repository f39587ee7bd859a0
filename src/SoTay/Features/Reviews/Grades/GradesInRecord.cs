using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Records;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>The grades of a member in the record; what was replaced is not shown.</summary>
internal sealed class GradesInRecord(AppDb db) : ITellsOfMembers
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(Guid member, CancellationToken cancellation) =>
        [.. (await db.YearGrades.AsNoTracking().Where(row => row.SubjectId == member && row.ReplacedAt == null).OrderBy(row => row.Year).ToListAsync(cancellation))
            .Select(row => new RecordEntry(row.DecidedOn, $"Xếp loại năm {row.Year}: {char.ToLowerInvariant(GradeWords.Of(row.Level)[0])}{GradeWords.Of(row.Level)[1..]}", row.DecisionNumber))];
}
