using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>Whom a course looks for as of a day: holders of posts, probationers, everybody.</summary>
/// <param name="Posts">Empty for groups that are not about posts.</param>
public sealed record CourseGroup(string Code, string Name, IReadOnlyList<PostKind> Posts)
{
    /// <summary>Secretaries and deputies, the ones asked about unless others are chosen.</summary>
    public const string Leaders = "leaders";

    public const string Probationers = "probationers";

    public const string Everybody = "all";

    public static IReadOnlyList<CourseGroup> All { get; } =
    [
        new(Leaders, "Bí thư và phó bí thư", [PostKind.Secretary, PostKind.DeputySecretary]),
        .. Enum.GetValues<PostKind>().Select(kind => new CourseGroup(kind.ToString(), MemberPosts.Words(kind), [kind])),
        new("committee", "Mọi cấp ủy viên", [.. Enum.GetValues<PostKind>().Where(kind => kind.IsOfCommittee)]),
        new(Probationers, "Đảng viên dự bị", []),
        new(Everybody, "Mọi đảng viên", []),
    ];

    public static CourseGroup Find(string? code) => All.FirstOrDefault(group => string.Equals(group.Code, code, StringComparison.OrdinalIgnoreCase)) ?? All[0];

    /// <summary>Who belongs to the group on a day, with the unit of the post or the cell: under an organisation as the tree stood that day.</summary>
    public IQueryable<GroupPlace> In(AppDb db, Guid under, DateOnly on)
    {
        var (inside, posts) = (db.SubtreeOf(under, on), Posts);
        if (posts.Count > 0)
            return db.Posts.AsNoTracking().Where(row => posts.Contains(row.Kind) && row.From <= on && (row.To == null || row.To >= on) && inside.Contains(row.OrganisationId))
                .Select(row => new GroupPlace { MemberId = row.MemberId, OrganisationId = row.OrganisationId });
        var placed = db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent && row.From <= on && (row.To == null || row.To >= on) && inside.Contains(row.OrganisationId));
        if (Code == Probationers)
        {
            var statuses = db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Probationary && row.From <= on && (row.To == null || row.To >= on));
            placed = placed.Where(row => statuses.Any(status => status.MemberId == row.MemberId));
        }

        return placed.Select(row => new GroupPlace { MemberId = row.MemberId, OrganisationId = row.OrganisationId });
    }

    /// <summary>Members who by a day attended a course of a kind (any kind: null) that was over by then; whoever did not complete it is not among them.</summary>
    public static IQueryable<Guid> Trained(AppDb db, string? kind, DateOnly day) =>
        from seat in db.CourseSeats.AsNoTracking()
        join course in db.Courses on seat.CourseId equals course.Id
        where seat.MemberId != null && seat.Attended == true && seat.Result != CourseResult.NotCompleted && course.CancelledOn == null && course.To <= day && (kind == null || course.Kind == kind)
        select seat.MemberId!.Value;
}

/// <summary>A member at a unit: where the post is held, or the cell.</summary>
public sealed record GroupPlace
{
    public Guid MemberId { get; init; }

    public Guid OrganisationId { get; init; }
}
