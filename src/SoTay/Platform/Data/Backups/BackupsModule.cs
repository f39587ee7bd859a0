using SoTay.Platform.Audit;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Files;

namespace SoTay.Platform.Data.Backups;

public static class BackupsModule
{
    /// <summary>Copies of the store and the proofs that it is whole.</summary>
    public static IServiceCollection AddSafekeeping(this IServiceCollection services)
    {
        services.AddScoped<StoreVerification>();
        services.AddScoped<IStoreCheck, AuditChainCheck>();
        services.AddScoped<IStoreCheck, FileHashCheck>();
        services.AddScoped<BackupWriter>();
        return services;
    }
}
