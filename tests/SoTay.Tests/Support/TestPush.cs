using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Push;

namespace SoTay.Tests.Support;

/// <summary>
/// The push services and the browsers behind them, in memory: asks who signed a word, opens it as its browser would (RFC 8291 read by
/// steps of its own, not by the product's), and answers what the test says.
/// </summary>
public sealed class TestPush : HttpMessageHandler
{
    public const string Google = "fcm.googleapis.com";
    public const string Mozilla = "updates.push.services.mozilla.com";
    public const string All = "fcm.googleapis.com updates.push.services.mozilla.com *.push.apple.com *.notify.windows.com";
    private readonly Dictionary<Uri, (ECDiffieHellman Key, byte[] Secret)> _browsers = [];
    private int _count;

    /// <summary>Every request, answered or not.</summary>
    public List<Uri> Asked { get; } = [];

    public List<TakenWord> Taken { get; } = [];

    /// <summary>What a host answers; null is silence. 201 where nothing is said.</summary>
    public Dictionary<string, HttpStatusCode?> Answers { get; } = [];

    public static void Use(IServiceCollection services, TestPush push) => services.AddSingleton<IPush>(provider =>
        new WebPush(new HttpClient(push, disposeHandler: false), provider.GetRequiredService<FieldCipher>(), provider.GetRequiredService<TimeProvider>()));

    /// <summary>The administrator decides which services may be used, from today.</summary>
    public static async Task AllowAsync(TestApp app, string services = All)
    {
        await app.InDbAsync(async db =>
        {
            foreach (var open in db.PolicyValues.Where(row => row.Key == "push.services" && row.Scope == PolicyScope.National && row.To == null)) open.Withdrawn = true;
            db.Add(new PolicyValue { Key = "push.services", Value = services, Unit = "code", Scope = PolicyScope.National, From = new(2026, 11, 22), LegalBasis = "Quyết định 12-QĐ/ĐU", Confidence = Confidence.A });
            await db.SaveAsync(Actor.Program("test"));
        });
        app.Services.GetRequiredService<PolicyBook>().Forget();
    }

    /// <summary>What a browser that was allowed to show notices says of itself.</summary>
    public (string Endpoint, string Key, string Secret) Subscribe(string host = Google)
    {
        var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var (uri, secret) = (new Uri($"https://{host}/send/{++_count}"), RandomNumberGenerator.GetBytes(16));
        _browsers[uri] = (key, secret);
        return (uri.ToString(), Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]), Base64Url.EncodeToString(secret));
    }

    /// <summary>Turns the notices on as the page's script does.</summary>
    public async Task<Page> TurnOnAsync(Browser browser, string host = Google)
    {
        var (endpoint, key, secret) = Subscribe(host);
        return await (await browser.OpenAsync("/account/reminders")).SubmitAsync("#bao-may form", ("endpoint", endpoint), ("key", key), ("secret", secret));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        var answer = Answers.GetValueOrDefault(request.RequestUri!.Host, HttpStatusCode.Created) ?? throw new HttpRequestException("no route");
        if ((int)answer < 300) Taken.Add(await ReadAsync(request, cancellationToken));
        return new HttpResponseMessage(answer) { RequestMessage = request };
    }

    private async Task<TakenWord> ReadAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var (key, secret) = _browsers[request.RequestUri!];
        var body = await request.Content!.ReadAsByteArrayAsync(cancellation);
        var plain = Open(body, key, secret);
        string Header(string name) => request.Headers.GetValues(name).Single();
        return new(request.RequestUri!, JsonDocument.Parse(plain).RootElement, Claims(Header("Authorization"), out var signer), signer, Header("TTL"), Header("Urgency"), Header("Topic"),
            request.Content.Headers.ContentEncoding.Single(), body.Length);
    }

    /// <summary>RFC 8291 section 3.4 step by step; throws when the message was altered or is for somebody else.</summary>
    public static byte[] Open(byte[] body, ECDiffieHellman key, byte[] secret)
    {
        var (salt, sender, text) = (body[..16], body[21..86], body[86..]);
        body[20].ShouldBe((byte)65);
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        var own = key.ExportParameters(false).Q;
        var prkKey = Keyed(secret, key.DeriveRawSecretAgreement(other.PublicKey));
        var shared = Keyed(prkKey, [.. "WebPush: info\0"u8, 4, .. own.X!, .. own.Y!, .. sender, 1]);
        var prk = Keyed(salt, shared);
        var contentKey = Keyed(prk, [.. "Content-Encoding: aes128gcm\0"u8, 1])[..16];
        var nonce = Keyed(prk, [.. "Content-Encoding: nonce\0"u8, 1])[..12];
        var plain = new byte[text.Length - 16];
        using var aes = new AesGcm(contentKey, 16);
        aes.Decrypt(nonce, text.AsSpan(0, plain.Length), text.AsSpan(plain.Length), plain);
        var end = Array.FindLastIndex(plain, letter => letter != 0);
        plain[end].ShouldBe((byte)2);
        return plain[..end];
    }

    private static byte[] Keyed(byte[] key, byte[] text) => HMACSHA256.HashData(key, text);

    /// <summary>The claims of a VAPID header whose signature holds.</summary>
    public static JsonElement Claims(string header, out string signer)
    {
        var parts = header.Split(["vapid t=", ", k="], StringSplitOptions.RemoveEmptyEntries);
        signer = parts[1];
        var (point, token) = (Base64Url.DecodeFromChars(signer), parts[0].Split('.'));
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        key.VerifyData(System.Text.Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        System.Text.Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token[0])).ShouldBe("""{"typ":"JWT","alg":"ES256"}""");
        return JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement;
    }
}

/// <summary>A word as it reached the browser, with what the service could see of it.</summary>
public sealed record TakenWord(Uri Endpoint, JsonElement Said, JsonElement Claims, string Signer, string Ttl, string Urgency, string Topic, string Coding, int Length)
{
    public string Title => Said.GetProperty("title").GetString()!;

    public string Href => Said.GetProperty("href").GetString()!;
}
