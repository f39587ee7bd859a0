using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses.Pages;

internal static class CourseFiles
{
    /// <summary>The whole list of a course, cell by cell, names in Vietnamese order within.</summary>
    public static async Task<IReadOnlyList<CourseLine>> LinesAsync(AppDb db, Course course, CancellationToken cancellation) =>
        [.. (await CourseLine.OfAsync(db, course, await db.CourseSeats.AsNoTracking().Where(row => row.CourseId == course.Id).ToListAsync(cancellation), cancellation))
            .OrderBy(line => line.Unit, StringComparer.Ordinal).ThenBy(line => line.SortKey, StringComparer.Ordinal).ThenBy(line => line.Seat.Id)];
}
