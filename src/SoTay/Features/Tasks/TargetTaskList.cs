using Microsoft.EntityFrameworkCore;
using SoTay.Features.Targets;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

internal sealed class TargetTaskList(AppDb db, PersonAccess access, VietnamClock clock) : ITargetTasks
{
    public async Task<IReadOnlyList<TargetTask>> OfAsync(Guid target, CancellationToken cancellation)
    {
        var tasks = await db.WorkTasksVisibleTo(access.Person).AsNoTracking().Where(row => row.TargetId == target && row.State != WorkTaskState.Draft && row.State != WorkTaskState.Cancelled)
            .OrderBy(row => row.State == WorkTaskState.Accepted).ThenBy(row => row.Deadline).Take(ITargetTasks.Most + 1).ToListAsync(cancellation);
        var names = await db.TaskOwnerNamesAsync(tasks, cancellation);
        return tasks.ConvertAll(task => new TargetTask(task.Title, TaskLinks.To(task.Id), names.GetValueOrDefault(task.OwnerId, ""), task.Deadline, TaskWords.State(task, clock.Today),
            !task.IsSettled && task.DaysLate(clock.Today) > 0, task.State is WorkTaskState.Accepted ? task.AcceptedAmount : task.TargetAmount));
    }

    public async ValueTask<string?> AssignmentAsync(Target target, CancellationToken cancellation) =>
        target.Source is TargetSource.Reported && await access.MayAsync(Capability.ManageTasks, target.OrganisationId, cancellation) ? $"{TaskLinks.Assignment(target.OrganisationId)}?target={target.Id}" : null;
}
