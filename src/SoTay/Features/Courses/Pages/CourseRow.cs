using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses.Pages;

/// <summary>A course in a list: who holds it, how many people at which step, and for a cell its own people by name.</summary>
/// <param name="Own">"Nguyễn Văn Ân: Đã triệu tập …"; empty on the lists of committees.</param>
public sealed record CourseRow(Course Course, string Holder, int Listed, int Invited, int Attended, int Completed, IReadOnlyList<string> Own)
{
    public static async Task<List<CourseRow>> OfAsync(AppDb db, IReadOnlyCollection<Course> courses, Guid? cell, CancellationToken cancellation)
    {
        var (ids, units) = (courses.Select(row => row.Id).ToList(), courses.Select(row => row.OrganisationId).Distinct().ToList());
        var names = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var counts = await db.CourseSeats.AsNoTracking().Where(row => ids.Contains(row.CourseId)).GroupBy(row => row.CourseId)
            .Select(group => new { group.Key, Listed = group.Count(), Invited = group.Count(row => row.InvitedOn != null), Attended = group.Count(row => row.Attended == true), Completed = group.Count(row => row.Result == CourseResult.Completed) })
            .ToDictionaryAsync(row => row.Key, cancellation);
        var own = cell is { } here ? (await db.SeatsFrom(here).AsNoTracking().Where(row => ids.Contains(row.CourseId)).ToListAsync(cancellation)).ToLookup(row => row.CourseId) : null;
        List<CourseRow> rows = [];
        foreach (var course in courses)
        {
            var count = counts.GetValueOrDefault(course.Id);
            var people = own is null ? [] : (await CourseLine.OfAsync(db, course, [.. own[course.Id]], cancellation)).OrderBy(line => line.SortKey, StringComparer.Ordinal).Select(line => $"{line.Name}: {CourseWords.Of(line.Seat)}").ToList();
            rows.Add(new(course, names.GetValueOrDefault(course.OrganisationId, ""), count?.Listed ?? 0, count?.Invited ?? 0, count?.Attended ?? 0, count?.Completed ?? 0, people));
        }

        return rows;
    }
}
