using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Checks;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Organisations.Tenures;
using SoTay.Features.Organisations.Terms;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Organisations;

public static class OrganisationsModule
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services.AddSingleton<KnownOrganisations>();
        services.AddScoped<IScopeTree, OrganisationScopeTree>();
        services.AddScoped<IOrganisationLine, OrganisationLine>();
        services.AddScoped<OrganisationDecisions>();
        services.AddScoped<OrganisationMergers>();
        services.AddScoped<IFollowsOrganisations, TermsFollowUnits>().AddScoped<TenureBook>();
        services.AddScoped<IStoreCheck, TreeCheck>();
        services.AddScoped<IStoreCheck, CellCountCheck>();
        services.AddSingleton(RouteOrganisation.Direct);
        services.AddScoped<SchemeWork>().AddScoped<SchemeChoices>().AddScoped<SchemeRound>().AddHostedService<SchemeService>();
        services.AddSingleton(new RouteOrganisation("scheme", (db, id, cancellation) => db.Schemes.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        return services;
    }
}
