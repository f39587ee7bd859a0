using Microsoft.EntityFrameworkCore;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Auth;

namespace SoTay.Features.Reviews;

/// <summary>The yearly review; for now what came out of it: the grades (366-QĐ/TW 30/8/2025).</summary>
public static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddSingleton(new RouteOrganisation("grade", (db, id, cancellation) => db.YearGrades.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        return services.AddSingleton<GradeMemory>().AddScoped<GradeBook>().AddScoped<GradeLists>().AddScoped<GradeDesk>().AddScoped<Members.Records.ITellsOfMembers, GradesInRecord>().AddScoped<Awards.IYearGrades, GradesForAwards>();
    }
}
