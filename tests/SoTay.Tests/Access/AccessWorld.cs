using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>Three provinces; in the first two wards, in the first of these two cells: enough for own, sibling and foreign at every level.</summary>
internal sealed class AccessWorld(TestApp app)
{
    private static readonly Role[] InCell = [Role.Member, Role.Secretary, Role.DeputySecretary, Role.CellCommitteeMember];
    private static readonly Role[] InProvince = [Role.ProvinceOffice];
    private Organisation _province = null!, _otherProvince = null!, _farProvince = null!, _ward = null!, _otherWard = null!, _farWard = null!, _cell = null!, _otherCell = null!, _farCell = null!;

    public static async Task<AccessWorld> BuildAsync(TestApp app)
    {
        var world = new AccessWorld(app);
        (world._province, world._ward, world._cell) = await app.Data.LineAsync();
        (world._otherProvince, _, _) = await app.Data.LineAsync();
        (world._farProvince, world._farWard, world._farCell) = await app.Data.LineAsync();
        world._otherWard = await app.Data.OrganisationAsync(OrganisationKind.Commune, world._province);
        world._otherCell = await app.Data.OrganisationAsync(OrganisationKind.Cell, world._ward);
        return world;
    }

    /// <summary>Where a role is held, a neighbour of the same kind, and one of the same kind far away.</summary>
    public (Organisation Own, Organisation Sibling, Organisation Foreign) PlacesOf(Role role) =>
        InCell.Contains(role) ? (_cell, _otherCell, _farCell) : InProvince.Contains(role) ? (_province, _otherProvince, _farProvince) : (_ward, _otherWard, _farWard);

    public async Task<Guid> HolderAsync(Role role) => (await app.Data.AccountAsync(role, PlacesOf(role).Own)).Id;

    /// <summary>What the gate answers a holder of a role at a door whose organisation is the one given.</summary>
    public async Task<int> AskAsync(Guid account, Capability capability, Organisation? at)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<PersonAccess>();
        access.SignIn((await scope.ServiceProvider.GetRequiredService<SignedInQuery>().PersonAsync(account, CancellationToken.None))!);
        RouteValueDictionary values = at is null ? [] : new() { ["organisation"] = at.Id };
        return await Gate.CheckAsync(capability, values, access, scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetServices<RouteOrganisation>(), CancellationToken.None);
    }
}
