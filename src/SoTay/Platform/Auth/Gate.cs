using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>One answer for pages and API: 200, 403 or 404.</summary>
internal static class Gate
{
    public static async Task<int> CheckAsync(Capability capability, RouteValueDictionary values, PersonAccess access, AppDb db,
        IEnumerable<RouteOrganisation> routes, CancellationToken cancellation)
    {
        var asked = false;
        foreach (var route in routes)
        {
            if (!values.TryGetValue(route.RouteKey, out var value) || value is null) continue;
            asked = true;
            if (!Guid.TryParse(value.ToString(), out var id) || await route.Find(db, id, cancellation) is not { } organisation)
                return StatusCodes.Status404NotFound;
            if (!await access.SeesAsync(organisation, cancellation)) return StatusCodes.Status404NotFound;
            if (!await access.MayAsync(capability, organisation, cancellation)) return StatusCodes.Status403Forbidden;
        }

        return asked || access.Person.HoldsSomewhere(capability) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }
}
