using SoTay.Platform.Auth;
using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Webhooks;

public static class WebhooksModule
{
    /// <summary>The outbox and its sender. Commands share the registration and so fill the outbox; only a running web host sends.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookSettings>().AddSingleton<WebhookWire>().AddSingleton<WebhookRound>();
        services.AddHostedService<WebhookService>();
        return services.AddSingleton(new RouteOrganisation("hook",
            async (db, id, cancellation) => await db.Webhooks.Where(row => row.Id == id && row.RemovedAt == null).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
    }
}
