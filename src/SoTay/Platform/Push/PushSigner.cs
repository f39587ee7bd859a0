using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Push;

/// <summary>
/// Says to a push service from which store a word comes (VAPID, RFC 8292). The key pair is derived from the sealing key of the folder
/// <c>keys/</c>: every node that can open a subscription signs with the key that the subscription was made for, and there is no
/// further file that a second node, or a restored store, could lack.
/// </summary>
internal sealed class PushSigner
{
    // Order of P-256 (FIPS 186-5). 48 derived bytes before the remainder leave no bias worth the name (the same, A.2.1).
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private readonly ECParameters _key;

    public PushSigner(FieldCipher cipher)
    {
        var number = new BigInteger(cipher.Derive("push", 48), isUnsigned: true, isBigEndian: true) % (Order - 1) + 1;
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - bytes.Length], .. bytes] });
        _key = key.ExportParameters(includePrivateParameters: true);
        PublicKey = Base64Url.EncodeToString(PushSealing.Export(_key.Q));
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
