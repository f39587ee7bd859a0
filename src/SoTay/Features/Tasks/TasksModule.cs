using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Features.Tasks.Events;
using SoTay.Features.Tasks.Import;
using SoTay.Platform.Auth;

namespace SoTay.Features.Tasks;

public static class TasksModule
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services.AddScoped<IFollowsOrganisations, TasksFollowUnits>().AddScoped<Organisations.Schemes.IMovesWithUnits, TasksMove>().AddScoped<TaskYield>().AddScoped<TaskImport>().AddScoped<TaskGiving>().AddScoped<TaskWriting>().AddScoped<ITargetTasks, TargetTaskList>().AddScoped<IDocumentWork, DocumentWorkList>().AddSingleton<ISaveChangesInterceptor, TaskEvents>()
        .AddSingleton(new RouteOrganisation("plan", async (db, id, cancellation) => await db.TaskPlans.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)))
        .AddSingleton(new RouteOrganisation("task",
        async (db, id, cancellation) => await db.WorkTasks.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation))
        {
            Mine =
            [
                (Capability.SeeMeetings, (db, person, id, cancellation) => db.WorkTasksOf(person).AnyAsync(row => row.Id == id, cancellation)),
                (Capability.ManageTasks, (db, person, id, cancellation) => db.WorkTasksForUnitsOf(person).AnyAsync(row => row.Id == id, cancellation)),
            ],
        });
}
