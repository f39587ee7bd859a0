using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>One person of a course with name, posts on the course's first day and cell.</summary>
/// <param name="Note">Left the roster, or no longer considered; else empty.</param>
public sealed record CourseLine(CourseSeat Seat, string Name, string SortKey, string Birth, string Posts, string Unit, string Note)
{
    public static async Task<List<CourseLine>> OfAsync(AppDb db, Course course, IReadOnlyCollection<CourseSeat> seats, CancellationToken cancellation)
    {
        List<CourseLine> lines = [];
        foreach (var some in seats.Chunk(500)) lines.AddRange(await SomeAsync(db, course, some, cancellation));
        return lines;
    }

    private static async Task<IEnumerable<CourseLine>> SomeAsync(AppDb db, Course course, CourseSeat[] seats, CancellationToken cancellation)
    {
        var ids = seats.Select(row => row.MemberId).OfType<Guid>().ToList();
        var members = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var asked = seats.Select(row => row.CandidateId).OfType<Guid>().ToList();
        var candidates = await db.Candidates.AsNoTracking().Where(row => asked.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var units = seats.Select(row => CellOf(row)).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var day = course.From;
        var posts = (await (from post in db.Posts.AsNoTracking()
                            join unit in db.Organisations on post.OrganisationId equals unit.Id
                            where ids.Contains(post.MemberId) && post.From <= day && (post.To == null || post.To >= day)
                            orderby post.Kind
                            select new { post.MemberId, post.Kind, Unit = unit.Kind }).ToListAsync(cancellation)).ToLookup(row => row.MemberId, row => OrganisationWords.Of(row.Kind, row.Unit));
        return seats.Select(row => row.MemberId is { } member ? OfMember(row, members[member]) : OfCandidate(row, candidates[row.CandidateId!.Value]));

        // While nobody has called the roll, the cell is the one of today.
        Guid CellOf(CourseSeat seat) => seat.Attended is not null ? seat.OrganisationId
            : seat.MemberId is { } id ? members[id].CellId ?? seat.OrganisationId : candidates[seat.CandidateId!.Value].OrganisationId;

        CourseLine OfMember(CourseSeat seat, Member one) => new(seat, one.FullName, one.SortKey, MemberLabels.Date(one.BirthDate, one.BirthPrecision),
            string.Join(", ", posts[one.Id].Distinct()), names.GetValueOrDefault(CellOf(seat), ""), one.CellId is null ? "đã rời danh sách" : "");

        CourseLine OfCandidate(CourseSeat seat, Candidate one) => new(seat, AdmissionWords.NameOf(one), one.SortKey, MemberLabels.Date(one.BirthDate, DatePrecision.Day),
            "", names.GetValueOrDefault(CellOf(seat), ""), one.Stage is CandidateStage.Stopped ? "thôi xem xét" : "");
    }
}
