using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Courses.Pages;

/// <summary>By what people are chosen for a course; stands in the address, so that a choice can be passed on.</summary>
public sealed record PeopleFilter
{
    /// <summary>Code of <see cref="CourseGroup"/>.</summary>
    public string? Group { get; init; }

    /// <summary>Posts and cells as of this day; today when left out.</summary>
    public string? On { get; init; }

    /// <summary>Only who never attended a course of this kind.</summary>
    public bool Never { get; init; }

    /// <summary>Only this unit and what is below it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Part of a name.</summary>
    public string? Q { get; init; }

    public int From { get; init; }
}

/// <summary>One person who may be put on the list.</summary>
public sealed record PersonToCall(Guid Id, string Name, string Facts);

/// <summary>People below the holder of a course who fit a filter and are not on its list.</summary>
public sealed class PeopleChoice(AppDb db)
{
    public const int PageSize = 100;

    /// <summary>So many are put on the list at once.</summary>
    public const int Most = 2_000;

    public async Task<(int Total, IReadOnlyList<PersonToCall> Page)> ReadAsync(Course course, PeopleFilter filter, DateOnly day, CancellationToken cancellation)
    {
        if (CourseKinds.Of(course).ForCandidates) return await CandidatesAsync(course, filter, cancellation);
        var members = Members(course, filter, day);
        var total = await members.CountAsync(cancellation);
        var page = await members.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip(filter.From).Take(PageSize).Select(row => new { row.Id, row.FullName, row.CellId }).ToListAsync(cancellation);
        var (ids, cells) = (page.ConvertAll(row => row.Id), page.Select(row => row.CellId).OfType<Guid>().Distinct().ToList());
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var posts = (await (from post in db.Posts.AsNoTracking()
                            join unit in db.Organisations on post.OrganisationId equals unit.Id
                            where ids.Contains(post.MemberId) && post.From <= day && (post.To == null || post.To >= day)
                            select new { post.MemberId, post.Kind, Unit = unit.Kind }).ToListAsync(cancellation)).ToLookup(row => row.MemberId, row => OrganisationWords.Of(row.Kind, row.Unit));
        return (total, [.. page.Select(row => new PersonToCall(row.Id, row.FullName, string.Join(", ", posts[row.Id].Append(names.GetValueOrDefault(row.CellId ?? Guid.Empty, "")))))]);
    }

    /// <summary>Everybody who fits, up to <see cref="Most"/>.</summary>
    public async Task<List<Guid>> AllAsync(Course course, PeopleFilter filter, DateOnly on, CancellationToken cancellation) =>
        CourseKinds.Of(course).ForCandidates
            ? await Candidates(course, filter).OrderBy(row => row.SortKey).Take(Most).Select(row => row.Id).ToListAsync(cancellation)
            : await Members(course, filter, on).OrderBy(row => row.SortKey).Take(Most).Select(row => row.Id).ToListAsync(cancellation);

    private IQueryable<Member> Members(Course course, PeopleFilter filter, DateOnly on)
    {
        var (inside, seats, below) = (db.SubtreeOf(course.OrganisationId), db.CourseSeats.Where(row => row.CourseId == course.Id), filter.Unit ?? course.OrganisationId);
        var asked = CourseGroup.Find(filter.Group).In(db, below, on).Select(row => row.MemberId);
        var members = db.Members.AsNoTracking().Where(row => row.CellId != null && inside.Contains(row.CellId.Value) && asked.Contains(row.Id) && !seats.Any(seat => seat.MemberId == row.Id));
        if (filter.Never)
        {
            var trained = CourseGroup.Trained(db, course.Kind, on);
            members = members.Where(row => !trained.Contains(row.Id));
        }

        return Folding.Fold(filter.Q ?? "").Trim() is { Length: > 0 } words ? members.Where(row => row.FoldedName.Contains(words)) : members;
    }

    // Those who have no certificate yet; names of candidates are not folded in the store, few as they are.
    private IQueryable<Candidate> Candidates(Course course, PeopleFilter filter)
    {
        var (inside, seats) = (db.SubtreeOf(filter.Unit ?? course.OrganisationId), db.CourseSeats.Where(row => row.CourseId == course.Id));
        return db.Candidates.AsNoTracking().Where(row => (row.Stage == CandidateStage.Helpers || row.Stage == CandidateStage.Course) && inside.Contains(row.OrganisationId) && !seats.Any(seat => seat.CandidateId == row.Id));
    }

    private async Task<(int, IReadOnlyList<PersonToCall>)> CandidatesAsync(Course course, PeopleFilter filter, CancellationToken cancellation)
    {
        var all = Candidates(course, filter);
        var page = await all.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip(filter.From).Take(PageSize)
            .Join(db.Organisations, row => row.OrganisationId, unit => unit.Id, (row, unit) => new { row.Id, row.FullName, row.Stage, unit.Name, row.SortKey }).OrderBy(row => row.SortKey).ToListAsync(cancellation);
        return (await all.CountAsync(cancellation), [.. page.Select(row => new PersonToCall(row.Id, row.FullName, $"{AdmissionWords.Waits(row.Stage)}, {row.Name}"))]);
    }
}
