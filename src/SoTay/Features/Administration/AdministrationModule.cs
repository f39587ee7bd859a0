using SoTay.Features.Administration.Webhooks;
using SoTay.Platform.Jobs;

namespace SoTay.Features.Administration;

public static class AdministrationModule
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<IJobWork, BackupWork>();
        services.AddScoped<IJobWork, VerificationWork>();
        services.AddScoped<WebhookBook>();
        return services;
    }
}
