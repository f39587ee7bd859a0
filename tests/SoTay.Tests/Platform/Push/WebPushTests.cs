using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Push;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Push;

public sealed class WebPushTests : IDisposable
{
    private static readonly PushWord Word = new("Giấy mời", "/meetings/1", "AAAAAAAAAAAAAAAAAAAAAA");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sotay-push-");
    private readonly TestPush _service = new();
    private readonly TestClock _clock = new();

    public void Dispose()
    {
        _service.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_word_is_sealed_signed_for_its_service_alone_and_says_what_it_is_worth()
    {
        using var push = Push(_service);
        (await push.SendAsync(Address(), Word, CancellationToken.None)).ShouldBe(PushAnswer.Accepted);
        var taken = _service.Taken.ShouldHaveSingleItem();
        taken.Said.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()).ShouldBe(new Dictionary<string, string?> { ["title"] = Word.Title, ["href"] = Word.Href, ["tag"] = Word.Topic }, ignoreOrder: true);
        (taken.Coding, taken.Ttl, taken.Urgency, taken.Topic).ShouldBe(("aes128gcm", "86400", "normal", Word.Topic));
        taken.Signer.ShouldBe(push.PublicKey);
        taken.Claims.GetProperty("aud").GetString().ShouldBe("https://fcm.googleapis.com");
        taken.Claims.GetProperty("sub").GetString().ShouldBe("https://sotay.vidu");
        var ends = DateTimeOffset.FromUnixTimeSeconds(taken.Claims.GetProperty("exp").GetInt64());
        (ends - _clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromHours(24));
    }

    [Fact]
    public void Nodes_with_the_same_keys_sign_alike_and_another_store_does_not()
    {
        using var one = Push(_service);
        using var two = Push(_service);
        two.PublicKey.ShouldBe(one.PublicKey);
        using var elsewhere = new WebPush(new HttpClient(_service, false), new FieldCipher(new StoreOptions(Path.Combine(_folder.FullName, "other"))), _clock);
        elsewhere.PublicKey.ShouldNotBe(one.PublicKey);
        Directory.GetFiles(Path.Combine(_folder.FullName, "keys")).Select(Path.GetFileName).ShouldBe(["match.key", "seal.key"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(200, PushAnswer.Accepted)]
    [InlineData(301, PushAnswer.Refused)]
    [InlineData(403, PushAnswer.Refused)]
    [InlineData(404, PushAnswer.Gone)]
    [InlineData(410, PushAnswer.Gone)]
    [InlineData(413, PushAnswer.Refused)]
    [InlineData(429, PushAnswer.Silent)]
    [InlineData(503, PushAnswer.Silent)]
    [InlineData(null, PushAnswer.Silent)]
    public async Task An_answer_means(int? status, PushAnswer meaning)
    {
        _service.Answers[TestPush.Google] = (HttpStatusCode?)status;
        using var push = Push(_service);
        (await push.SendAsync(Address(), Word, CancellationToken.None)).ShouldBe(meaning);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_silent_within_moments()
    {
        using var mute = new Mute();
        using var wire = new HttpClient(mute) { Timeout = TimeSpan.FromMilliseconds(20) };
        using var push = new WebPush(wire, Cipher(), _clock);
        (await push.SendAsync(Address(), Word, CancellationToken.None)).ShouldBe(PushAnswer.Silent);
        using var real = WebPush.Wire();
        real.Timeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_way_elsewhere_is_not_followed_and_a_body_not_waited_for()
    {
        // The product's own wire, over a socket on this machine: an answer that points to it again, with a body that never comes.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/";
        using var push = new WebPush(WebPush.Wire(), Cipher(), _clock);
        var sent = push.SendAsync(Address() with { Endpoint = new Uri(here) }, Word, CancellationToken.None);
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        (await stream.ReadAtLeastAsync(new byte[500], 500)).ShouldBeGreaterThanOrEqualTo(500);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {here}\r\nContent-Length: 1000000\r\n\r\n"));
        (await sent).ShouldBe(PushAnswer.Refused);
        listener.Pending().ShouldBeFalse();
    }

    private WebPush Push(HttpMessageHandler service) => new(new HttpClient(service, disposeHandler: false), Cipher(), _clock);

    private FieldCipher Cipher() => new(new StoreOptions(_folder.FullName));

    private PushAddress Address()
    {
        var (endpoint, key, secret) = _service.Subscribe();
        return PushAddress.Read(endpoint, key, secret, "https://sotay.vidu")!;
    }

    private sealed class Mute : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("never");
        }
    }
}
