using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Push;

/// <summary>
/// Says to a push service from which store a word comes (VAPID, RFC 8292). The key pair is derived (<see cref="P256.Derive"/>): every node
/// that can open a subscription signs with the key that the subscription was made for.
/// </summary>
internal sealed class PushSigner
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private readonly ECParameters _key;

    public PushSigner(FieldCipher cipher)
    {
        _key = P256.Derive(cipher, "push");
        PublicKey = Base64Url.EncodeToString(P256.Export(_key.Q));
    }

    public string PublicKey { get; }

    /// <summary>The value of the header Authorization.</summary>
    public string Sign(PushAddress to, DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new { aud = to.Endpoint.GetLeftPart(UriPartial.Authority), exp = (now + Life).ToUnixTimeSeconds(), sub = to.Contact });
        var token = $"{Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        using var key = ECDsa.Create(_key);
        var signature = key.SignData(System.Text.Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256);
        return $"vapid t={token}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }
}
