using Microsoft.EntityFrameworkCore;
using SoTay.Features.Courses;
using SoTay.Features.Courses.Untrained;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Figures;

/// <summary>
/// Training (mission E8): finished courses by their first day, held by organisations that stood below that day; people by the cell they were in that day,
/// whoever held the course. Secretaries and deputies who were never in the course for those who lead cells stand as of the last day.
/// </summary>
internal sealed class CourseFigures(AppDb db, UntrainedQuery untrained)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var seats = db.SeatsCounted(under.Id, from, to);
        var counts = (await seats.GroupBy(_ => 1).Select(group => new { Invited = group.Count(), Attended = group.Count(row => row.Attended == true), Completed = group.Count(row => row.Result == CourseResult.Completed) }).ToListAsync(cancellation)).FirstOrDefault();
        var (people, never) = await untrained.CountAsync(under.Id, new UntrainedAsk(CourseGroup.Find(null), CourseKinds.CellLeaders, to), cancellation);
        var href = CourseLinks.Of(under.Id) + "?done=true";
        return new FigureSet("courses", under.Code,
        [
            new("courses.held", "Lớp bồi dưỡng đã mở", await db.CoursesCounted(under.Id, from, to).CountAsync(cancellation)) { Href = href },
            new("courses.invited", "Lượt người được triệu tập", counts?.Invited ?? 0) { Href = href },
            new("courses.attended", "Lượt người dự", counts?.Attended ?? 0) { Href = href },
            new("courses.completed", "Lượt người hoàn thành", counts?.Completed ?? 0) { Href = href },
            Figure.Ratio("courses.leaders-never-trained", "Bí thư, phó bí thư chưa được bồi dưỡng (cuối kỳ)", never, people) with { Href = CourseLinks.Untrained(under.Id) },
        ])
        { From = from, To = to };
    }
}
