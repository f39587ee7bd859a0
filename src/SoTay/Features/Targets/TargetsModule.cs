using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets.Drafting;
using SoTay.Features.Targets.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Targets;

/// <summary>Targets that documents set, their values and how they stand.</summary>
public static class TargetsModule
{
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        services.AddSingleton(new RouteOrganisation("target",
            async (db, id, cancellation) => await db.Targets.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<IStoreCheck, TargetTallyCheck>().AddScoped<Organisations.Schemes.IMovesWithUnits, TargetsMove>();
        return services.AddScoped<TargetBook>().AddScoped<TargetRollUps>().AddScoped<TargetTelling>().AddScoped<TargetDivision>().AddScoped<IDraftTargets, DraftTargetBook>().AddScoped<IFollowsOrganisations>(services => services.GetRequiredService<TargetRollUps>()).AddScoped<TargetImport>().AddScoped<TargetValueImport>();
    }
}
