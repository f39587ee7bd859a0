using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>
/// When a unit goes into another, what is still to be done goes along: its owners report it there, and the next meeting there looks at
/// it. What is settled stays with the unit that gave it.
/// </summary>
internal sealed class TasksFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var task in await db.WorkTasks.Where(row => row.OrganisationId == ended && row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled).ToListAsync(cancellation))
            task.OrganisationId = heir;
        foreach (var task in await db.WorkTasks.Where(row => row.IsForUnit && row.OwnerId == ended).StillOpen().ToListAsync(cancellation))
            task.OwnerId = heir;
    }
}
