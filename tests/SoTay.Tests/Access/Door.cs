using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;

namespace SoTay.Tests.Access;

/// <summary>One way in: an address, a verb (with the handler for a page's further posts), and what it asks for. Requires is null when anyone may come.</summary>
internal sealed record Door(string Address, string Verb, RequiresAttribute? Requires, bool IsOpen, bool IsPage)
{
    /// <summary>Asked with a token, never with a cookie.</summary>
    public bool IsApi => Address.StartsWith(ApiGroup.Root + "/", StringComparison.Ordinal);

    public HttpMethod Method => new(Verb.Split(' ')[0]);

    public string? Handler => Verb.Split(' ') is [_, var name] ? name : null;

    public IEnumerable<string> Keys => RoutePatternFactory.Parse(Address).Parameters.Select(part => part.Name);

    public string Asks => IsOpen ? "nothing" : $"{Requires!.Capability}{(Requires.At == Place.Above ? " above" : "")}";

    public static async Task<List<Door>> AllAsync(IServiceProvider services)
    {
        List<Door> doors = [];
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            doors.AddRange(OfPage(compiled));
        }

        foreach (var source in services.GetServices<EndpointDataSource>())
            doors.AddRange(source.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null).SelectMany(OfEndpoint));
        // The design page stands only in development and asks for nothing.
        return [.. doors.Where(door => door.Address != "/design").DistinctBy(door => (door.Address, door.Verb))
            .OrderBy(door => door.Address, StringComparer.Ordinal).ThenBy(door => door.Verb, StringComparer.Ordinal)];
    }

    private static IEnumerable<Door> OfPage(CompiledPageActionDescriptor page)
    {
        var address = "/" + page.AttributeRouteInfo!.Template;
        var open = page.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        var whole = page.EndpointMetadata.OfType<RequiresAttribute>().FirstOrDefault();
        foreach (var handler in page.HandlerMethods)
        {
            var own = handler.MethodInfo.GetCustomAttributes(typeof(RequiresAttribute), true).Cast<RequiresAttribute>().FirstOrDefault();
            yield return new(address, handler.Name is { } name ? $"{handler.HttpMethod.ToUpperInvariant()} {name}" : handler.HttpMethod.ToUpperInvariant(), own ?? whole, open, true);
        }

        if (page.HandlerMethods.Count == 0) yield return new(address, "GET", whole, open, true);
    }

    private static IEnumerable<Door> OfEndpoint(RouteEndpoint endpoint) =>
        from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Door("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), verb, endpoint.Metadata.GetMetadata<RequiresAttribute>(),
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, false);
}
