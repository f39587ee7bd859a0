using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>One answer for pages and API: 200, 403 or 404.</summary>
internal static class Gate
{
    public static async Task<int> CheckAsync(RequiresAttribute required, RouteValueDictionary values, PersonAccess access, AppDb db,
        IEnumerable<RouteOrganisation> routes, CancellationToken cancellation)
    {
        var (capability, asked) = (required.Capability, false);
        foreach (var route in routes)
        {
            if (!values.TryGetValue(route.RouteKey, out var value) || value is null) continue;
            asked = true;
            if (!Guid.TryParse(value.ToString(), out var id) || await route.Find(db, id, cancellation) is not { } organisation)
                return StatusCodes.Status404NotFound;
            // The right first: whoever holds it also sees the place, and the common case asks the tree once.
            var at = required.At == Place.Above ? await access.SuperiorOfAsync(organisation, cancellation) : organisation;
            if (await access.MayAsync(capability, at, cancellation)) continue;
            if (route.Also is { } also && also.For.Contains(capability) && await also.Find(db, id, cancellation) is { } second
                && await access.MayAsync(capability, second, cancellation)) continue;
            if (await IsOwnAsync(route, capability, db, access.Person, id, cancellation)) continue;
            return await access.SeesAsync(organisation, cancellation) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
        }

        return asked || capability == Capability.Self || access.Person.HoldsSomewhere(capability) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }

    private static async Task<bool> IsOwnAsync(RouteOrganisation route, Capability capability, AppDb db, Person person, Guid id, CancellationToken cancellation)
    {
        foreach (var mine in route.Mine)
            if (mine.For == capability && await mine.Is(db, person, id, cancellation)) return true;
        return false;
    }
}
