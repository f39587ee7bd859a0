using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards.Pages;
using SoTay.Features.Members.Records;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Auth;

namespace SoTay.Features.Awards;

/// <summary>Commendations of members and organisations: proposed, appraised, given by a decision.</summary>
public static class AwardsModule
{
    public static IServiceCollection AddAwards(this IServiceCollection services)
    {
        services.AddSingleton(new RouteOrganisation("award", (db, id, cancellation) => db.Awards.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddSingleton(new RouteOrganisation("decision", (db, id, cancellation) => db.AwardDecisions.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<IFollowsOrganisations, AwardsFollow>().AddScoped<IMovesWithUnits, AwardsFollow>().AddScoped<ITellsOfMembers, AwardsOfMembers>();
        return services.AddScoped<AwardDesk>().AddScoped<AwardRuns>();
    }
}
