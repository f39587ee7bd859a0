using SoTay.Platform.Auth;

namespace SoTay.Platform.Api;

/// <summary>
/// The way a room puts its endpoints under <c>/api/v1</c>: bearer token, <see cref="Gate"/> as for pages, problems as RFC 9457.
/// <code>app.MapApi("Organisations").MapGet("/organisations/{organisation}", …).Requires(Capability.SeeOrganisations)</code>
/// </summary>
public static class ApiGroup
{
    public const string Root = "/api/v1";

    /// <summary>Name of the authentication scheme that reads the token.</summary>
    public const string Scheme = "Token";

    /// <param name="app">The application.</param>
    /// <param name="room">Heading under which the description lists the endpoints.</param>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app, string room) =>
        app.MapGroup(Root).WithTags(room).DisableAntiforgery()
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser())
            .AddEndpointFilterFactory((context, next) => invocation => ApiGate.CheckAsync(invocation, next))
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The capability an endpoint asks for at the organisation of its route; an endpoint without it throws.</summary>
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder endpoint, Capability capability) =>
        endpoint.WithMetadata(new RequiresAttribute(capability)).WithSummary($"Scope that holds {capability}.");
}
