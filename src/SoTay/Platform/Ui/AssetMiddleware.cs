using Microsoft.Net.Http.Headers;

namespace SoTay.Platform.Ui;

/// <summary>Answers for the built files from memory, already compressed; a name with a hash may be kept for a year.</summary>
public sealed class AssetMiddleware(RequestDelegate next, AssetFiles files)
{
    public Task InvokeAsync(HttpContext http)
    {
        var file = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? files.At(http.Request.Path.Value ?? "") : null;
        return file is null ? next(http) : SendAsync(http, file);
    }

    private static Task SendAsync(HttpContext http, AssetFile file)
    {
        var (bytes, encoding) = file.For(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.ContentType = file.Type;
        headers.ContentLength = bytes.Length;
        headers.CacheControl = file.Forever ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }
}
