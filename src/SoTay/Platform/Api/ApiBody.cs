using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace SoTay.Platform.Api;

/// <summary>
/// Bodies of writing endpoints. The endpoint reads them itself, behind the gate: bound as parameters they would be read before it, and
/// a caller without the right would be told what is wrong with the words instead of that they are not theirs to say.
/// </summary>
public static class ApiBody
{
    /// <summary>Far more than the words of any record here.</summary>
    private const int Limit = 64 * 1024;

    /// <summary>
    /// Describes what the endpoint reads and the answers that every write may get. Not by Accepts: routing would then answer another type
    /// of content by itself, before the token was read, with 401.
    /// </summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint) where T : notnull => endpoint.WithMetadata(new RequestSizeLimitAttribute(Limit))
        .AddOpenApiOperationTransformer(async (operation, context, cancellation) => operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellation) } },
        })
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Throws <see cref="BadHttpRequestException"/>, which is answered as a problem, when the body is not what was described.</summary>
    public static async Task<T> ReadAsync<T>(this HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) throw new BadHttpRequestException("The body is to be application/json.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await request.ReadFromJsonAsync<T>(cancellation) ?? throw new BadHttpRequestException("The body is empty.");
        }
        catch (JsonException wrong) { throw new BadHttpRequestException($"The body cannot be read at {wrong.Path ?? "$"}: see /openapi/v1.json.", wrong); }
    }
}

/// <summary>What a write came to. Sent again after a lost answer, the same words change nothing and say so.</summary>
public enum WriteOutcome
{
    Written,
    Unchanged,
}
