using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace SoTay.Platform.Api;

public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.Remove("traceId");
            if (context.Exception is BadHttpRequestException wrong) context.ProblemDetails.Detail = wrong.Message;
        });
        // Words of the contract: kebab-case codes for every enum, and no number in their place.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)));
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) => { Describe(document); return Task.CompletedTask; });
        });
        return services;
    }

    /// <summary>Before sign-in: whatever goes wrong under /api becomes a problem, never a page.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = wrong => wrong is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                // A caller's mistake is answered, not logged as ours.
                SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            })
            .UseStatusCodePages());

    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "SoTay", Version = "v1", Description = "Reading of every room, and writing where the contract says so. Lists come in pieces: hand `next` back as `cursor`." };
        document.Servers?.Clear();
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Made with `sotay token create`; limited to a subtree and to scopes." };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
