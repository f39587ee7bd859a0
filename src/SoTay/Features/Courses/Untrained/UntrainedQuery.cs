using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses.Untrained;

/// <summary>What is asked: which people, which kind of course (any: null), as of which day.</summary>
public sealed record UntrainedAsk(CourseGroup Group, string? Kind, DateOnly On)
{
    /// <summary>Only what is held at the unit itself, nothing below it.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>Who belongs to the group at the unit and below.</summary>
    public IQueryable<GroupPlace> Places(AppDb db, Guid under)
    {
        var all = Group.In(db, under, On);
        return OwnOnly ? all.Where(row => row.OrganisationId == under) : all;
    }
}

/// <summary>A unit right below, or the committee itself: how many people of the group stand there, how many were never trained.</summary>
public sealed record UntrainedUnit(Guid Id, string Name, bool IsSelf, int People, int Never);

/// <param name="Posts">"Bí thư chi bộ, Chi bộ thôn 3, từ 01/07/2025".</param>
/// <param name="Last">The last course of the kind; empty for whoever was never trained.</param>
public sealed record UntrainedPerson(Guid Id, string Name, string Cell, string Posts, string Last);

/// <summary>Who has never been trained, counted unit by unit and listed by name; each person once in a unit, however many posts.</summary>
public sealed class UntrainedQuery(AppDb db)
{
    public async Task<(int People, int Never)> CountAsync(Guid under, UntrainedAsk ask, CancellationToken cancellation)
    {
        var (people, trained) = (ask.Places(db, under).Select(row => row.MemberId).Distinct(), CourseGroup.Trained(db, ask.Kind, ask.On));
        return (await people.CountAsync(cancellation), await people.CountAsync(id => !trained.Contains(id), cancellation));
    }

    public async Task<List<UntrainedUnit>> UnitsAsync(Organisation under, UntrainedAsk ask, CancellationToken cancellation)
    {
        var (day, top) = (ask.On, under.Id);
        var lines = db.OrganisationAncestors.AsNoTracking().Where(row => row.From <= day && (row.To == null || row.To >= day));
        var children = lines.Where(row => row.AncestorId == top && row.Depth == 1).Select(row => row.DescendantId);
        var units = await db.Organisations.AsNoTracking().Where(row => children.Contains(row.Id)).OrderBy(row => row.Code).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        var places = await (from place in ask.Group.In(db, top, day)
                            join line in lines on place.OrganisationId equals line.DescendantId
                            where children.Contains(line.AncestorId) || line.AncestorId == top && line.Depth == 0
                            select new { line.AncestorId, place.MemberId }).Distinct().ToListAsync(cancellation);
        var trained = (await CourseGroup.Trained(db, ask.Kind, day).Distinct().ToListAsync(cancellation)).ToHashSet();
        var counts = places.GroupBy(row => row.AncestorId).ToDictionary(group => group.Key, group => (People: group.Count(), Never: group.Count(row => !trained.Contains(row.MemberId))));
        List<UntrainedUnit> found = [];
        if (counts.TryGetValue(top, out var own)) found.Add(new(top, under.Name, true, own.People, own.Never));
        found.AddRange(units.Select(unit => counts.GetValueOrDefault(unit.Id) is var count ? new UntrainedUnit(unit.Id, unit.Name, false, count.People, count.Never) : null!));
        return found;
    }

    /// <param name="onlyNever">Only who was never trained; else everybody of the group.</param>
    public async Task<List<UntrainedPerson>> PeopleAsync(Guid under, UntrainedAsk ask, bool onlyNever, int from, int take, CancellationToken cancellation)
    {
        var (asked, trained) = (ask.Places(db, under).Select(row => row.MemberId), CourseGroup.Trained(db, ask.Kind, ask.On));
        var members = db.Members.AsNoTracking().Where(row => asked.Contains(row.Id));
        if (onlyNever) members = members.Where(row => !trained.Contains(row.Id));
        var page = await members.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip(from).Take(take).Select(row => new { row.Id, row.FullName, row.CellId }).ToListAsync(cancellation);
        List<UntrainedPerson> people = [];
        foreach (var some in page.Chunk(500))
        {
            var ids = some.Select(row => row.Id).ToList();
            var (cells, posts, last) = (await CellsAsync([.. some.Select(row => row.CellId).OfType<Guid>().Distinct()], cancellation), await PostsAsync(ids, ask.On, cancellation), await LastAsync(ids, ask, cancellation));
            people.AddRange(some.Select(row => new UntrainedPerson(row.Id, row.FullName, cells.GetValueOrDefault(row.CellId ?? Guid.Empty, "đã rời danh sách"), string.Join("; ", posts[row.Id]), last[row.Id].LastOrDefault() ?? "")));
        }

        return people;
    }

    private Task<Dictionary<Guid, string>> CellsAsync(List<Guid> cells, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);

    private async Task<ILookup<Guid, string>> PostsAsync(List<Guid> members, DateOnly day, CancellationToken cancellation) =>
        (await (from post in db.Posts.AsNoTracking()
                join unit in db.Organisations on post.OrganisationId equals unit.Id
                where members.Contains(post.MemberId) && post.From <= day && (post.To == null || post.To >= day)
                orderby post.Kind
                select new { post.MemberId, post.Kind, Unit = unit.Kind, unit.Name, post.From }).ToListAsync(cancellation))
        .ToLookup(row => row.MemberId, row => $"{OrganisationWords.Of(row.Kind, row.Unit)}, {row.Name}, từ {MemberLabels.Date(row.From, DatePrecision.Day)}");

    private async Task<ILookup<Guid, string>> LastAsync(List<Guid> members, UntrainedAsk ask, CancellationToken cancellation)
    {
        var (day, kind) = (ask.On, ask.Kind);
        return (await (from seat in db.CourseSeats.AsNoTracking()
                       join course in db.Courses on seat.CourseId equals course.Id
                       where seat.MemberId != null && members.Contains(seat.MemberId.Value) && seat.Attended == true && seat.Result != CourseResult.NotCompleted && course.CancelledOn == null && course.To <= day && (kind == null || course.Kind == kind)
                       orderby course.To
                       select new { Member = seat.MemberId!.Value, course.Title, course.From }).ToListAsync(cancellation)).ToLookup(row => row.Member, row => $"{row.Title}, {MemberLabels.Date(row.From, DatePrecision.Day)}");
    }
}
