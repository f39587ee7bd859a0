using SoTay.Features.Policies;
using SoTay.Platform.Auth;

namespace SoTay.Features.Organisations;

public static class OrganisationsModule
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<IScopeTree, OrganisationScopeTree>();
        services.AddScoped<IOrganisationLine, OrganisationLine>();
        services.AddScoped<OrganisationDecisions>();
        services.AddScoped<OrganisationMergers>();
        services.AddSingleton(RouteOrganisation.Direct);
        return services;
    }
}
