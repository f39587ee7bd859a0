using SoTay.Platform.Auth;
using System.Buffers.Text;

namespace SoTay.Platform.Push;

/// <summary>Where one browser takes messages, and the keys to seal them with, as the browser told us (RFC 8030, RFC 8291).</summary>
/// <param name="Endpoint">Address at the push service. Sent by a user: whether its host is one of a known service is asked of <see cref="PushServices"/>.</param>
/// <param name="Key">The browser's public key, a point of P-256.</param>
/// <param name="Secret">The browser's authentication secret.</param>
/// <param name="Contact">Our own address, at which the service can find whoever runs this store (RFC 8292, claim sub).</param>
public sealed record PushAddress(Uri Endpoint, byte[] Key, byte[] Secret, string Contact)
{
    private const int EndpointLimit = 1000;
    private const int SecretSize = 16;

    /// <summary>Null unless endpoint, key and secret are what a browser can have said.</summary>
    public static PushAddress? Read(string? endpoint, string? key, string? secret, string contact) =>
        endpoint is { Length: <= EndpointLimit } && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && IsPlain(uri)
        && Bytes(key) is { } point && P256.IsPoint(point) && Bytes(secret) is { Length: SecretSize } word
            ? new(uri, point, word, contact) : null;

    // No user, no other port, no number in place of a name: nothing that could be read as one host and lead to another.
    private static bool IsPlain(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns;

    private static byte[]? Bytes(string? text)
    {
        if (text is null || text.Length > 200 || !Base64Url.IsValid(text)) return null;
        return Base64Url.DecodeFromChars(text);
    }
}
