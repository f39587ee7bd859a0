using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks.Events;
using SoTay.Platform.Auth;

namespace SoTay.Features.Tasks;

public static class TasksModule
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services.AddScoped<IFollowsOrganisations, TasksFollowUnits>().AddSingleton<ISaveChangesInterceptor, TaskEvents>().AddSingleton(new RouteOrganisation("task",
        async (db, id, cancellation) => await db.WorkTasks.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation))
    {
        Mine = [(Capability.SeeMeetings, (db, person, id, cancellation) => db.WorkTasksOf(person).AnyAsync(row => row.Id == id, cancellation))],
    });
}
