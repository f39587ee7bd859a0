using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>
/// Three provinces; in the first two wards, in the first of these two cells: enough for own, sibling and foreign at every level.
/// One for all tests of the class, with the running product.
/// </summary>
public sealed class AccessWorld : IAsyncLifetime
{
    private static readonly Role[] InCell = [Role.Member, Role.Secretary, Role.DeputySecretary, Role.CellCommitteeMember];
    private Level _province = null!, _ward = null!, _cell = null!;

    internal TestApp App { get; private set; } = null!;

    internal IReadOnlyList<Door> Doors { get; private set; } = [];

    /// <summary>Keys of addresses that lead to an organisation.</summary>
    internal IReadOnlySet<string> Located { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        Doors = await Door.AllAsync(App.Services);
        Located = App.Services.GetServices<RouteOrganisation>().Select(route => route.RouteKey).ToHashSet();
        var (province, ward, cell) = await App.Data.LineAsync();
        var (otherProvince, _, otherProvincesCell) = await App.Data.LineAsync();
        var (farProvince, farWard, farCell) = await App.Data.LineAsync();
        var otherWard = await App.Data.OrganisationAsync(OrganisationKind.Commune, province);
        var otherWardsCell = await App.Data.OrganisationAsync(OrganisationKind.Cell, otherWard);
        var otherCell = await App.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var (own, far) = (new Spot(App, cell, cell), new Spot(App, farCell, farCell));
        _cell = new(own, new(App, otherCell, otherCell), far);
        _ward = new(own with { Unit = ward }, new(App, otherWard, otherWardsCell), far with { Unit = farWard });
        _province = new(own with { Unit = province }, new(App, otherProvince, otherProvincesCell), far with { Unit = farProvince });
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Where a role is held, a neighbour of the same kind, and one of the same kind far away.</summary>
    internal Level LevelOf(Role role) => InCell.Contains(role) ? _cell : role == Role.ProvinceOffice ? _province : _ward;

    /// <summary>Tokens are tried at a ward.</summary>
    internal Level LevelOfTokens => _ward;

    internal async Task<Account> HolderAsync(Role role)
    {
        var own = LevelOf(role).Own;
        return await App.Data.AccountAsync(role, own.Unit, await App.Data.MemberAsync(own.Cell));
    }

    internal async Task<Person> PersonAsync(Guid account)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SignedInQuery>().PersonAsync(account, CancellationToken.None))!;
    }

    internal Person TokenOf(string scope) => new(Guid.CreateVersion7(), null, scope, [new Grant(LevelOfTokens.Own.Unit.Id, "Token", TokenScopes.Of(scope))]);

    /// <summary>What the gate answers a person at a door whose organisation is the one given.</summary>
    internal async Task<int> AskAsync(Person person, RequiresAttribute requires, Organisation? at)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<PersonAccess>();
        access.SignIn(person);
        RouteValueDictionary values = at is null ? [] : new() { ["organisation"] = at.Id };
        return await Gate.CheckAsync(requires, values, access, scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetServices<RouteOrganisation>(), CancellationToken.None);
    }
}

/// <summary>Own, sibling and foreign as seen from one role.</summary>
internal sealed record Level(Spot Own, Spot Sibling, Spot Foreign)
{
    public IEnumerable<Spot> Spots => [Own, Sibling, Foreign];
}

/// <summary>An organisation and a cell in it (the same one for a cell), with records of every kind in that cell.</summary>
internal sealed record Spot(TestApp App, Organisation Unit, Organisation Cell)
{
    public Records Records { get; } = new(App, Cell);
}
