using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>How a route value leads to the organisation it belongs to; each room registers its own.</summary>
public sealed record RouteOrganisation(string RouteKey, Func<AppDb, Guid, CancellationToken, Task<Guid?>> Find)
{
    /// <summary>Other organisations that stand in for the first one for these capabilities only, such as a temporary cell for reading.</summary>
    public (IReadOnlySet<Capability> For, Func<AppDb, Guid, CancellationToken, Task<Guid?>> Find)? Also { get; init; }

    /// <summary>What is the person's own, wherever it belongs: a meeting that the person is called to, a task that the person was given; each for one capability only.</summary>
    public IReadOnlyList<(Capability For, Func<AppDb, Person, Guid, CancellationToken, Task<bool>> Is)> Mine { get; init; } = [];

    public static readonly RouteOrganisation Direct = new("organisation", (_, id, _) => Task.FromResult<Guid?>(id));
}
