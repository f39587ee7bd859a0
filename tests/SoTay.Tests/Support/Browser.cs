using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SoTay.Tests.Support;

/// <summary>Opens pages and submits the forms found on them, as a person does; keeps cookies, follows redirects.</summary>
public sealed class Browser
{
    private readonly HttpClient _client;

    public Browser(HttpMessageHandler server, Guid? account, bool follow = true)
    {
        var cookies = new Cookies(server);
        _client = new HttpClient(follow ? new Redirects(cookies) : cookies) { BaseAddress = new Uri("http://localhost") };
        if (account is not null) _client.DefaultRequestHeaders.Add(TestSignIn.Header, account.ToString());
    }

    public HttpClient Http => _client;

    public async Task<Page> OpenAsync(string url) => await Page.ReadAsync(this, await _client.GetAsync(url));

    internal async Task<Page> SendAsync(HttpRequestMessage request) => await Page.ReadAsync(this, await _client.SendAsync(request));

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) _jar.SetCookies(request.RequestUri!, cookie);
            response.RequestMessage = request;
            return response;
        }
    }

    private sealed class Redirects(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var hops = 0; hops < 5 && response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; hops++)
            {
                var next = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, response.Headers.Location!));
                foreach (var header in request.Headers.Where(header => header.Key == TestSignIn.Header)) next.Headers.Add(header.Key, header.Value);
                (request, response) = (next, await base.SendAsync(next, cancellationToken));
            }

            return response;
        }
    }
}

/// <summary>An answered page: status, address after redirects, and the HTML as a person would read it.</summary>
public sealed class Page
{
    private readonly Browser _browser;

    private Page(Browser browser, HttpResponseMessage response, IHtmlDocument document, byte[] body) =>
        (_browser, Response, Document, Body) = (browser, response, document, body);

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public Uri Address => Response.RequestMessage!.RequestUri!;

    public IHtmlDocument Document { get; }

    public byte[] Body { get; }

    /// <summary>The words of the main part, spaces folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was said to have been done.</summary>
    public string Said => Document.QuerySelector(".st-toast.is-over")?.TextContent.Trim() ?? "";

    internal static async Task<Page> ReadAsync(Browser browser, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(body) : "";
        return new Page(browser, response, await new HtmlParser().ParseDocumentAsync(html), body);
    }

    internal Task<Page> SendAsync(HttpRequestMessage request) => _browser.SendAsync(request);

    public Task<Page> FollowAsync(string selector) =>
        _browser.OpenAsync(new Uri(Address, Document.QuerySelector(selector)?.GetAttribute("href")
            ?? throw new InvalidOperationException($"No link {selector} on {Address}:\n{Text}")).ToString());

    /// <summary>Submits the form that the selector names (or the one around it), with the fields given laid over those on the page.</summary>
    public Task<Page> SubmitAsync(string selector, params (string Name, string Value)[] fields)
    {
        var found = Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {Address} ({Status}):\n{Text}");
        var form = found as IHtmlFormElement ?? found.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"{selector} is in no form.");
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is not null && input.Type is not "file" and not "submit"
                && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => (Name: input.Name!, Value: input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is not null).Select(area => (Name: area.Name!, Value: area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is not null && select.Value is not null).Select(select => (Name: select.Name!, Value: select.Value!)))
            .Where(value => !fields.Any(field => field.Name == value.Name)).Concat(fields).ToList();
        if (found is IHtmlButtonElement { Name: { Length: > 0 } name } button) values.Add((name, button.Value));
        var action = (found as IHtmlButtonElement)?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var address = new Uri(Address, string.IsNullOrEmpty(action) ? Address.PathAndQuery : action);
        var pairs = values.Select(value => KeyValuePair.Create(value.Name, value.Value));
        return string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? _browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(pairs) })
            : _browser.OpenAsync(address.GetLeftPart(UriPartial.Path) + "?" + new FormUrlEncodedContent(pairs).ReadAsStringAsync().Result);
    }
}
