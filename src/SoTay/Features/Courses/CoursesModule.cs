using Microsoft.EntityFrameworkCore;
using SoTay.Features.Courses.Pages;
using SoTay.Features.Courses.Untrained;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Records;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Auth;

namespace SoTay.Features.Courses;

/// <summary>Training courses: who is called, who came, with what result, and who has never been trained.</summary>
public static class CoursesModule
{
    public static IServiceCollection AddCourses(this IServiceCollection services)
    {
        services.AddSingleton(new RouteOrganisation("course", (db, id, cancellation) => db.Courses.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<IFollowsOrganisations, CoursesFollow>().AddScoped<IMovesWithUnits, CoursesFollow>();
        services.AddScoped<ITellsOfMembers, CoursesOfMembers>().AddScoped<ICandidateCourses, CoursesOfMembers>();
        return services.AddScoped<CourseDesk>().AddScoped<PeopleChoice>().AddScoped<PastedPeople>().AddScoped<UntrainedQuery>();
    }
}
