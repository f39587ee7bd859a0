using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>Courses that are not finished when the unit that holds them ends go to its heir; finished ones stay with the unit that held them.</summary>
internal sealed class CoursesFollow(AppDb db) : IFollowsOrganisations, IMovesWithUnits
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        var open = await db.Courses.Where(row => row.OrganisationId == ended && row.FinishedOn == null && row.CancelledOn == null).ToListAsync(cancellation);
        if (open.Count == 0 || (successor ?? await db.Organisations.Where(row => row.Id == ended).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation)) is not { } heir) return;
        foreach (var course in open) course.OrganisationId = heir;
    }

    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = await IMovesWithUnits.PlacesAsync(ending, some => db.Courses.Where(row => row.FinishedOn == null && row.CancelledOn == null && some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), CourseLinks.Of, cancellation);
        return [new("lớp bồi dưỡng chưa khép", open, "theo sang tổ chức tiếp nhận")];
    }
}
