using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Platform.Api;

/// <summary>The same question that <see cref="RequiresFilter"/> asks for pages, answered with a problem.</summary>
internal static class ApiGate
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var endpoint = http.GetEndpoint()!;
        var required = endpoint.Metadata.GetMetadata<RequiresAttribute>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not say which capability it requires.");
        var services = http.RequestServices;
        var outcome = await Gate.CheckAsync(required, http.Request.RouteValues, services.GetRequiredService<PersonAccess>(),
            services.GetRequiredService<AppDb>(), services.GetServices<RouteOrganisation>(), http.RequestAborted);
        return outcome switch
        {
            StatusCodes.Status200OK => await next(invocation),
            StatusCodes.Status404NotFound => Problems.NotFound(),
            _ => Problems.Forbidden(required.Capability),
        };
    }
}
