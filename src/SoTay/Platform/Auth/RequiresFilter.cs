using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>
/// Holds every page to its <see cref="RequiresAttribute"/>: out of sight is 404, in sight without the capability 403.
/// A page without the attribute and without AllowAnonymous is a mistake and throws.
/// </summary>
internal sealed class RequiresFilter(PersonAccess access, AppDb db, IEnumerable<RouteOrganisation> routes) : IAsyncPageFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, RequiresAttribute?> OfHandlers = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any()) { await next(); return; }
        var handler = context.HandlerMethod is { MethodInfo: var method } ? OfHandlers.GetOrAdd(method, static one => one.GetCustomAttribute<RequiresAttribute>(true)) : null;
        var required = handler ?? metadata.OfType<RequiresAttribute>().FirstOrDefault()
            ?? throw new InvalidOperationException($"{context.ActionDescriptor.DisplayName} does not say which capability it requires.");
        var outcome = access.IsSignedIn
            ? await Gate.CheckAsync(required, context.RouteData.Values, access, db, routes, context.HttpContext.RequestAborted)
            : StatusCodes.Status403Forbidden;
        if (outcome == StatusCodes.Status200OK) await next();
        else context.Result = new StatusCodeResult(outcome);
    }
}
