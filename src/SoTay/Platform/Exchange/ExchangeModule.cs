using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Exchange;

public static class ExchangeModule
{
    /// <summary>Signed files between installations: the own key, those that are trusted, and the reading of files.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services.AddSingleton<OwnKey>().AddScoped<SignedFiles>().AddSingleton(new RouteOrganisation("trusted",
            async (db, id, cancellation) => await db.TrustedKeys.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
}
