using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace SoTay.Platform.Webhooks;

/// <summary>
/// The way out: follows no redirect, keeps no cookie, reads no body, and looks at the number behind a name at the moment of connecting,
/// so that a name that leads inside only later is not called either.
/// </summary>
public sealed class WebhookWire(WebhookSettings settings) : IDisposable
{
    /// <summary>Nobody was there, or the connection broke.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No answer within the patience.</summary>
    public const string Silent = "silent";

    /// <summary>The name leads to an address that is not called.</summary>
    public const string Closed = "closed";

    /// <summary>The secret cannot be opened: the store was restored without its keys.</summary>
    public const string Keyless = "keyless";

    private static readonly HttpRequestOptionsKey<bool> InsideToo = new("inside");

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        // No proxy: behind one the number that a name leads to could not be seen.
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxResponseDrainSize = 0, MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = ConnectAsync,
    })
    { Timeout = settings.Patience };

    public static bool IsTaken(string answer) => answer is ['2', _, _];

    /// <summary>The status that was answered, or one of the words above. Never throws for what lies outside.</summary>
    public async Task<string> SendAsync(Uri to, WebhookDelivery delivery, string secret, DateTimeOffset now, bool inside, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new StringContent(delivery.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        var moment = now.ToUnixTimeSeconds();
        request.Headers.TryAddWithoutValidation("User-Agent", "SoTay");
        request.Headers.TryAddWithoutValidation(WebhookSigning.IdHeader, delivery.Id.ToString());
        request.Headers.TryAddWithoutValidation(WebhookSigning.MomentHeader, moment.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(WebhookSigning.SignatureHeader, WebhookSigning.Sign(secret, delivery.Id, moment, delivery.Body));
        request.Options.Set(InsideToo, inside);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested) { return Silent; }
        catch (HttpRequestException wrong) { return wrong.InnerException is ClosedAddressException ? Closed : Unreachable; }
    }

    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        context.InitialRequestMessage.Options.TryGetValue(InsideToo, out var inside);
        // One closed address among several is enough: whoever mixes them tries something.
        if (!inside && found.Any(WebhookAddress.IsClosed)) throw new ClosedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ClosedAddressException : IOException;
}
