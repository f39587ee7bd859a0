using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Courses.Pages;

/// <summary>Courses that I am called to, and those I went to.</summary>
[Requires(Capability.Self)]
public sealed class OwnCoursesModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<OwnCourse> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if ((access.Person.For?.MemberId ?? access.Person.MemberId) is not { } member) return;
        Rows = await (from seat in db.SeatsOf(member).AsNoTracking()
                      join course in db.Courses on seat.CourseId equals course.Id
                      join unit in db.Organisations on course.OrganisationId equals unit.Id
                      where seat.InvitedOn != null
                      orderby course.From descending, course.Id
                      select new OwnCourse(course, seat, unit.Name)).Take(Most).ToListAsync(cancellation);
    }
}

/// <param name="Holder">Name of the organisation that holds it.</param>
public sealed record OwnCourse(Course Course, CourseSeat Seat, string Holder);
