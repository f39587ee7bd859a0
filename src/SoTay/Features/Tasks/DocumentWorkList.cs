using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Targets;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

internal sealed class DocumentWorkList(AppDb db, PersonAccess access, VietnamClock clock) : IDocumentWork
{
    public async Task<DocumentWork> OfAsync(Document document, CancellationToken cancellation)
    {
        var unit = document.OrganisationId;
        var targets = await db.Targets.CountAsync(row => row.DocumentId == document.Id && (row.ParentId == null || row.OrganisationId == unit), cancellation);
        var tasks = await db.WorkTasksVisibleTo(access.Person).AsNoTracking().Where(row => row.DocumentId == document.Id && row.State != WorkTaskState.Draft && row.State != WorkTaskState.Cancelled)
            .OrderBy(row => row.State == WorkTaskState.Accepted).ThenBy(row => row.Deadline).Take(IDocumentWork.Most + 1).ToListAsync(cancellation);
        var names = await db.TaskOwnerNamesAsync(tasks, cancellation);
        var stands = document.CancelledAt is null;
        return new(targets, TargetLinks.Of(unit),
            tasks.ConvertAll(task => new DocumentTask(task.Title, TaskLinks.To(task.Id), names.GetValueOrDefault(task.OwnerId, ""), task.Deadline, TaskWords.State(task, clock.Today), !task.IsSettled && task.DaysLate(clock.Today) > 0)),
            stands && await access.MayAsync(Capability.SetTargets, unit, cancellation) ? $"{TargetLinks.New(unit)}?document={document.Id}" : null,
            stands && await access.MayAsync(Capability.ManageTasks, unit, cancellation) ? $"{TaskLinks.Assignment(unit)}?document={document.Id}" : null);
    }
}
