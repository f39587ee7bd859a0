using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>Reading of the tree for programs.</summary>
public static class OrganisationsApi
{
    public static void MapOrganisationsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Organisations");
        api.MapGet("/organisations", ListAsync).Requires(Capability.SeeOrganisations);
        api.MapGet("/organisations/{organisation:guid}", OneAsync).Requires(Capability.SeeOrganisations);
    }

    /// <summary>All living organisations in sight in the order of their codes; <c>under</c> keeps to a subtree.</summary>
    private static async Task<Piece<OrganisationAnswer>> ListAsync([AsParameters] PageAsk ask, Guid? under, AppDb db, PersonAccess access, CancellationToken cancellation)
    {
        var seen = db.OrganisationsVisibleTo(access.Person).Where(row => row.EndedOn == null);
        if (under is { } top) seen = seen.Where(row => db.SubtreeOf(top).Contains(row.Id));
        if (ask.After(1) is [var code]) seen = seen.Where(row => string.Compare(row.Code, code) > 0);
        return ask.Answer(await Answers(seen.OrderBy(row => row.Code).Take(ask.Take)).ToListAsync(cancellation), row => [row.Code]);
    }

    private static async Task<IResult> OneAsync(Guid organisation, AppDb db, PersonAccess access, CancellationToken cancellation) =>
        await Answers(db.OrganisationsVisibleTo(access.Person).Where(row => row.Id == organisation)).FirstOrDefaultAsync(cancellation) is { } answer
            ? Results.Ok(answer) : Problems.NotFound();

    private static IQueryable<OrganisationAnswer> Answers(IQueryable<Organisation> rows) => rows.AsNoTracking()
        .Select(row => new OrganisationAnswer(row.Id, row.Code, row.Name, row.Kind, row.EconomicKind, row.LocalityKind, row.ParentId, row.EstablishedOn, row.EndedOn));
}

/// <summary>An organisation as the API answers it.</summary>
public sealed record OrganisationAnswer(Guid Id, string Code, string Name, OrganisationKind Kind, EconomicKind? EconomicKind, LocalityKind LocalityKind,
    Guid? ParentId, DateOnly? EstablishedOn, DateOnly? EndedOn);
