using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>How a route value leads to the organisation it belongs to; each room registers its own.</summary>
public sealed record RouteOrganisation(string RouteKey, Func<AppDb, Guid, CancellationToken, Task<Guid?>> Find)
{
    public static readonly RouteOrganisation Direct = new("organisation", (_, id, _) => Task.FromResult<Guid?>(id));
}
