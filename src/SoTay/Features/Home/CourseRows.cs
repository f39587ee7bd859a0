using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>Courses that a member or people of a cell are called to and that are not over; for an office what it has to finish or to decide.</summary>
internal sealed class CourseRows(AppDb db, VietnamClock clock)
{
    private const int Shown = 6;

    public async Task<IEnumerable<HomeRow>> OfMemberAsync(Guid member, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await (from seat in db.SeatsOf(member).AsNoTracking()
                          join course in db.Courses on seat.CourseId equals course.Id
                          where seat.InvitedOn != null && seat.Attended == null && course.CancelledOn == null && course.FinishedOn == null && course.To >= today
                          orderby course.From
                          select course).Take(Shown).ToListAsync(cancellation);
        return rows.Select(course => new HomeRow(course.From, course.Title, CourseLinks.Mine, $"Triệu tập học, {CourseWords.Days(course)}", Why: course.Place.Length > 0 ? course.Place : null));
    }

    public async Task<IEnumerable<HomeRow>> OfCellAsync(Guid cell, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await (from seat in db.SeatsFrom(cell).AsNoTracking()
                          join course in db.Courses on seat.CourseId equals course.Id
                          where seat.InvitedOn != null && course.CancelledOn == null && course.FinishedOn == null && course.To >= today
                          orderby course.From
                          select new { Seat = seat, Course = course }).Take(100).ToListAsync(cancellation);
        List<HomeRow> found = [];
        foreach (var group in rows.GroupBy(row => row.Course.Id).Take(Shown))
        {
            var course = group.First().Course;
            var people = await CourseLine.OfAsync(db, course, [.. group.Select(row => row.Seat)], cancellation);
            found.Add(new(course.From, course.Title, CourseLinks.Of(cell), $"Triệu tập: {string.Join(", ", people.OrderBy(line => line.SortKey, StringComparer.Ordinal).Select(line => line.Name))}", Why: course.Place.Length > 0 ? course.Place : null));
        }

        return found;
    }

    /// <summary>Courses of the unit that are over and not finished, and proposals that wait for its decision; null where there is nothing.</summary>
    public async Task<HomeDiary?> OfUnitAsync(Guid unit, CancellationToken cancellation)
    {
        var today = clock.Today;
        var late = db.Courses.AsNoTracking().Where(row => row.OrganisationId == unit && row.FinishedOn == null && row.CancelledOn == null && row.To < today);
        var rows = (await late.OrderBy(row => row.To).Take(Shown).ToListAsync(cancellation))
            .ConvertAll(row => new HomeRow(row.To, row.Title, CourseLinks.To(row.Id), Late: $"Quá {row.DaysLate(today)} ngày", Why: CourseWords.Why(row, today)));
        if (await db.Awards.CountAsync(row => row.GiverId == unit && row.Standing == AwardStanding.Proposed, cancellation) is > 0 and var waiting)
            rows.Add(new(null, $"Đề nghị khen thưởng chờ quyết định: {waiting}", AwardLinks.Waiting(unit)));
        return rows.Count == 0 ? null : new("lop-khen", $"Lớp bồi dưỡng, khen thưởng ({rows.Count})", rows, ("Mở danh sách lớp", CourseLinks.Of(unit)));
    }
}
