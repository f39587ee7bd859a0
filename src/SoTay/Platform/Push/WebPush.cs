using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Push;

/// <summary>
/// Web push by what .NET brings along (RFC 8030, 8291, 8292). It speaks to the outside, so it follows no
/// way elsewhere, keeps no cookie, reads no body, and waits only a moment.
/// </summary>
public sealed class WebPush(HttpClient wire, FieldCipher cipher, TimeProvider time) : IPush, IDisposable
{
    /// <summary>A word about tomorrow is worth nothing the day after.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly PushSigner _signer = new(cipher);

    public string PublicKey => _signer.PublicKey;

    public static HttpClient Wire() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, MaxResponseDrainSize = 0, MaxResponseHeadersLength = 16, PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    public async Task<PushAnswer> SendAsync(PushAddress to, PushWord word, CancellationToken cancellation)
    {
        using var request = Request(to, word);
        try
        {
            using var response = await wire.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Meaning(response.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested)) { return PushAnswer.Silent; }
    }

    public void Dispose() => wire.Dispose();

    private HttpRequestMessage Request(PushAddress to, PushWord word)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(new { title = word.Title, href = word.Href, tag = word.Topic });
        var content = new ByteArrayContent(PushSealing.Seal(text, to.Key, to.Secret));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentEncoding.Add("aes128gcm");
        var request = new HttpRequestMessage(HttpMethod.Post, to.Endpoint) { Content = content, Version = HttpVersion.Version20 };
        request.Headers.TryAddWithoutValidation("Authorization", _signer.Sign(to, time.GetUtcNow()));
        request.Headers.TryAddWithoutValidation("TTL", Life.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Urgency", "normal");
        request.Headers.TryAddWithoutValidation("Topic", word.Topic);
        return request;
    }

    private static PushAnswer Meaning(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => PushAnswer.Accepted,
        404 or 410 => PushAnswer.Gone,
        429 or >= 500 => PushAnswer.Silent,
        _ => PushAnswer.Refused,
    };
}
