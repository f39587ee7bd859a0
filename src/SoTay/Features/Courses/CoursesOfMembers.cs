using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Records;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>What rooms above ask about courses: points of a member's record, certificates of candidates.</summary>
internal sealed class CoursesOfMembers(AppDb db) : ITellsOfMembers, ICandidateCourses
{
    /// <summary>Courses that the member attended; invitations and absences are not points of a life.</summary>
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(Guid member, CancellationToken cancellation)
    {
        var seats = await db.SeatsOf(member).AsNoTracking().Where(row => row.Attended == true)
            .Join(db.Courses.Where(course => course.CancelledOn == null), seat => seat.CourseId, course => course.Id, (seat, course) => new { Seat = seat, Course = course }).ToListAsync(cancellation);
        return [.. seats.Select(row => new RecordEntry(row.Course.From, row.Course.Title, $"{CourseKinds.Of(row.Course).Name}. {CourseWords.Of(row.Seat)}"))];
    }

    public async Task<(string Number, DateOnly On, string Course)?> CertificateOfAsync(Guid candidate, CancellationToken cancellation)
    {
        var found = await db.CourseSeats.AsNoTracking().Where(row => row.CandidateId == candidate && row.Result == CourseResult.Completed && row.CertificateOn != null && row.CertificateNumber != "")
            .Join(db.Courses.Where(course => course.Kind == CourseKinds.Awareness && course.CancelledOn == null), seat => seat.CourseId, course => course.Id, (seat, course) => new { seat.CertificateNumber, seat.CertificateOn, course.Title })
            .OrderByDescending(row => row.CertificateOn).FirstOrDefaultAsync(cancellation);
        return found is null ? null : (found.CertificateNumber, found.CertificateOn!.Value, found.Title);
    }

    public async Task ForgetAsync(Guid candidate, CancellationToken cancellation)
    {
        foreach (var seat in await db.CourseSeats.Where(row => row.CandidateId == candidate).ToListAsync(cancellation)) seat.Forget();
    }
}
