using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace SoTay.Tests.Support;

/// <summary>Sends a form with a file, as a browser does.</summary>
public static class Uploading
{
    public static async Task<Page> UploadAsync(this Page page, string selector, string field, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        var found = page.Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {page.Address}:\n{page.Text}");
        var form = found as IHtmlFormElement ?? (IHtmlFormElement)found.Closest("form")!;
        var body = new MultipartFormDataContent();
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input is { Name.Length: > 0, Type: not ("file" or "submit") } && (input.Type is not ("checkbox" or "radio") || input.IsChecked)))
            if (fields.All(one => one.Name != input.Name)) body.Add(new StringContent(input.Value), input.Name!);
        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is not null && fields.All(one => one.Name != area.Name))) body.Add(new StringContent(area.Value), area.Name!);
        foreach (var (key, value) in fields) body.Add(new StringContent(value), key);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, field, name);
        var action = form.GetAttribute("action");
        return await page.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(page.Address, string.IsNullOrEmpty(action) ? page.Address.PathAndQuery : action)) { Content = body });
    }
}
