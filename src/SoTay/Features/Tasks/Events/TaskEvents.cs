using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Tasks.Events;

/// <summary>
/// Puts one event for each changed task and each address that is told of it into the outbox, in the transaction of the change. Every
/// writer passes here: page, meeting desk, API, import.
/// </summary>
internal sealed class TaskEvents : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDb db) await WriteAsync(db, cancellationToken);
        return result;
    }

    private static async Task WriteAsync(AppDb db, CancellationToken cancellation)
    {
        var changes = db.ChangeTracker.Entries<WorkTask>().Select(entry => (Task: entry.Entity, Kind: TaskEventKinds.Of(entry))).Where(change => change.Kind is not null).ToList();
        if (changes.Count == 0) return;
        var units = changes.SelectMany(change => PlacesOf(change.Task)).Distinct().ToList();
        var told = (await (from above in db.OrganisationAncestors.AsNoTracking()
                           join hook in db.Webhooks on above.AncestorId equals hook.OrganisationId
                           where above.To == null && units.Contains(above.DescendantId) && hook.RemovedAt == null
                           orderby hook.Id
                           select new { Unit = above.DescendantId, Hook = hook.Id }).ToListAsync(cancellation)).ToLookup(row => row.Unit, row => row.Hook);
        if (told.Count == 0) return;
        var codes = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Code, cancellation);
        var now = db.Time.GetUtcNow().UtcDateTime;
        now = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        foreach (var (task, kind) in changes)
            foreach (var hook in PlacesOf(task).SelectMany(place => told[place]).Distinct())
            {
                var id = Guid.CreateVersion7();
                db.Add(new WebhookDelivery
                {
                    Id = id, WebhookId = hook, Subject = task.Id, Number = task.Version, Kind = kind!, MadeAt = now, NextAt = now,
                    Body = TaskEvent.Write(id, kind!, now, task, codes[task.OrganisationId]),
                });
            }
    }

    /// <summary>The unit that looks after it, and the one that answers for it where it was given to a unit: both see it.</summary>
    private static IEnumerable<Guid> PlacesOf(WorkTask task) => task.IsForUnit ? [task.OrganisationId, task.OwnerId] : [task.OrganisationId];
}
