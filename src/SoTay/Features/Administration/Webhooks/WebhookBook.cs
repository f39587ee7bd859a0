using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>Addresses under the units where the person is administrator, with how their sending goes.</summary>
public sealed class WebhookBook(AppDb db, PersonAccess access, WebhookSettings settings)
{
    /// <summary>Whether addresses inside the office's own network are called.</summary>
    public async Task<bool> InsideAsync(CancellationToken cancellation) => settings.Inside || await db.IsDemonstrationAsync(cancellation);

    public async Task<IReadOnlyList<Row>> AllAsync(CancellationToken cancellation)
    {
        var rows = await (from hook in InSight().AsNoTracking()
                          join unit in db.Organisations on hook.OrganisationId equals unit.Id
                          orderby hook.Name, hook.Id
                          select new { Hook = hook, unit.Name }).ToListAsync(cancellation);
        var standings = await StandingsAsync([.. rows.Select(row => row.Hook.Id)], cancellation);
        return [.. rows.Select(row => new Row(row.Hook, row.Name, standings.GetValueOrDefault(row.Hook.Id) ?? Standing.None))];
    }

    public async Task<Row?> OneAsync(Guid hook, CancellationToken cancellation)
    {
        if (await InSight().FirstOrDefaultAsync(row => row.Id == hook, cancellation) is not { } found) return null;
        var unit = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        return new(found, unit, (await StandingsAsync([hook], cancellation)).GetValueOrDefault(hook) ?? Standing.None);
    }

    private async Task<Dictionary<Guid, Standing>> StandingsAsync(IReadOnlyList<Guid> hooks, CancellationToken cancellation) =>
        (await db.WebhookDeliveries.Where(row => hooks.Contains(row.WebhookId)).GroupBy(row => new { row.WebhookId, row.State })
            .Select(group => new { group.Key.WebhookId, group.Key.State, Count = group.Count(), Last = group.Max(row => row.LastAt) }).ToListAsync(cancellation))
        .GroupBy(row => row.WebhookId).ToDictionary(group => group.Key, group => new Standing(
            group.FirstOrDefault(row => row.State == DeliveryState.Waiting)?.Count ?? 0, group.FirstOrDefault(row => row.State == DeliveryState.GivenUp)?.Count ?? 0,
            group.FirstOrDefault(row => row.State == DeliveryState.Delivered)?.Last));

    private IQueryable<Webhook> InSight()
    {
        var (held, lines) = (access.Person.HoldersOf(Capability.Administer), db.OrganisationAncestors);
        return db.Webhooks.Where(row => row.RemovedAt == null && lines.Any(above => above.DescendantId == row.OrganisationId && held.Contains(above.AncestorId)));
    }

    public sealed record Row(Webhook Hook, string Unit, Standing Now);

    /// <param name="Last">When an event was last taken; of those that are still in the list.</param>
    public sealed record Standing(int Waiting, int GivenUp, DateTime? Last)
    {
        public static readonly Standing None = new(0, 0, null);
    }
}
