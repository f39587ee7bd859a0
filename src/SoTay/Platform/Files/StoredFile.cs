using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace SoTay.Platform.Files;

/// <summary>
/// Sends a kept file to be saved, never to be shown by the browser as a page of ours: attachment and <c>nosniff</c>.
/// </summary>
public sealed class StoredFile(Stream content, string contentType, string name) : ActionResult
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override Task ExecuteResultAsync(ActionContext context) => SendAsync(context.HttpContext);

    public async Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = contentType;
        response.ContentLength = content.CanSeek ? content.Length : null;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        await using (content) await content.CopyToAsync(response.Body, http.RequestAborted);
    }
}
