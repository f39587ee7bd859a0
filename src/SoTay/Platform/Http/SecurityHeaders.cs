namespace SoTay.Platform.Http;

/// <summary>Headers on every answer. No inline script or style anywhere, so neither needs an exception or a nonce.</summary>
public static class SecurityHeaders
{
    /// <summary>data: pictures are the arrow of a select and the tick of a check box inside the stylesheet.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions = "Permissions-Policy";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // At the very start of the answer, because the error page empties whatever was set before it.
        http.Response.OnStarting(Write, http.Response.Headers);
        return next(http);
    });

    /// <summary>This page alone may ask for the camera; the person still has to allow it.</summary>
    public static void MayUseCamera(this HttpResponse response) => response.Headers[Permissions] = "camera=(self), microphone=(), geolocation=()";

    private static Task Write(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!headers.ContainsKey(Permissions)) headers[Permissions] = "camera=(), microphone=(), geolocation=()";
        return Task.CompletedTask;
    }
}
