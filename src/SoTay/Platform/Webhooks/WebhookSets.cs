using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Webhooks;

public static class WebhookSets
{
    extension(AppDb db)
    {
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();

        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();

        /// <summary>
        /// What may be sent now: due, its address neither paused nor removed, and nothing earlier about the same subject still waiting.
        /// </summary>
        public IQueryable<WebhookDelivery> DeliveriesDue(DateTime now)
        {
            var (all, open) = (db.WebhookDeliveries, db.Webhooks.Where(hook => hook.PausedAt == null && hook.RemovedAt == null));
            return all.AsNoTracking().Where(row => row.State == DeliveryState.Waiting && row.NextAt <= now && open.Any(hook => hook.Id == row.WebhookId)
                && !all.Any(before => before.WebhookId == row.WebhookId && before.Subject == row.Subject && before.Number < row.Number && before.State == DeliveryState.Waiting));
        }
    }
}
