using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SoTay.Platform.Exchange;

/// <summary>
/// A file that one installation signs and another reads: an envelope around content that the rooms know. Sealed when the receiver's key is
/// known (a pair for this one file, ECDH on P-256, HKDF-SHA-256, AES-256-GCM); the signature (ECDSA on P-256, SHA-256) covers every field.
/// Described in docs/exchange.md.
/// </summary>
/// <param name="Format">What it holds, such as <c>sotay-transfer</c>.</param>
/// <param name="From">Fingerprint of who signed.</param>
/// <param name="Sender">Name of who signed, as they call themselves.</param>
/// <param name="To">Fingerprint of who can open it; null for a file that is not sealed.</param>
/// <param name="Point">The public half of the pair that was made for this file; null for a file that is not sealed.</param>
public sealed record SignedFile(string? Format, int? Version, string? From, string? Sender, string? To, string? Point, string? Content, string? Signature)
{
    /// <summary>The newest version that this program writes and reads.</summary>
    public const int Current = 1;

    public const int MostBytes = 65_536;

    private const int NonceSize = 12, TagSize = 16;

    /// <summary>Content in the open, or sealed for one receiver.</summary>
    public static byte[] Write(string format, string sender, byte[] content, OwnKey own, PublicKeys? to)
    {
        var (point, body) = to is null ? (null, content) : Seal(format, content, own.Public.Fingerprint, to);
        var file = new SignedFile(format, Current, own.Public.Fingerprint, sender, to?.Fingerprint, point is null ? null : Base64Url.EncodeToString(point), Base64Url.EncodeToString(body), null);
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(file with { Signature = Base64Url.EncodeToString(own.Sign(file.Signed())) }, ExchangeJson.Options);
    }

    /// <summary>The envelope, before anything in it is believed.</summary>
    public static (SignedFile? File, Refusal? Refusal) Read(byte[] bytes, string format)
    {
        if (bytes.Length > MostBytes) return (null, ExchangeRefusals.TooLarge(bytes.Length, MostBytes));
        if (ExchangeJson.Read<SignedFile>(bytes) is not { Format: not null, Version: { } version } file || !file.Format.StartsWith("sotay-", StringComparison.Ordinal)) return (null, ExchangeRefusals.NotOurs);
        if (version > Current) return (null, ExchangeRefusals.Newer(version));
        if (file.Format != format) return (null, ExchangeRefusals.OtherKind);
        return version < 1 || file.From is null || file.Sender is null || file.Content is null || file.Signature is null || file.To is null != file.Point is null ? (null, ExchangeRefusals.Changed) : (file, null);
    }

    /// <summary>Whether this is what the holder of the keys signed.</summary>
    public bool IsSignedBy(PublicKeys keys) => From == keys.Fingerprint && ExchangeJson.Bytes(Signature) is { } signature && keys.Verify(Signed(), signature);

    /// <summary>The content; null when it was not sealed for this key.</summary>
    public byte[]? Open(OwnKey own)
    {
        if (ExchangeJson.Bytes(Content) is not { } body) return null;
        if (To is null) return body;
        if (ExchangeJson.Bytes(Point) is not { } point || !Auth.P256.IsPoint(point) || body.Length < NonceSize + TagSize) return null;
        var plain = new byte[body.Length - NonceSize - TagSize];
        using var aes = new AesGcm(Key(own.Agree(point), Format!, From!, To, point), TagSize);
        try { aes.Decrypt(body.AsSpan(0, NonceSize), body.AsSpan(NonceSize, plain.Length), body.AsSpan(NonceSize + plain.Length), plain); }
        catch (CryptographicException) { return null; }
        return plain;
    }

    // Every field with its length before it, so that no two envelopes are signed as the same bytes.
    private byte[] Signed()
    {
        var text = new StringBuilder();
        foreach (var part in new[] { Format, Version?.ToString(System.Globalization.CultureInfo.InvariantCulture), From, Sender, To, Point, Content })
            text.Append(Encoding.UTF8.GetByteCount(part ?? "")).Append(':').Append(part).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static (byte[] Point, byte[] Body) Seal(string format, byte[] plain, string from, PublicKeys to)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDiffieHellman.Create(Auth.P256.Import(to.SealPoint));
        var point = Auth.P256.Export(once.ExportParameters(false).Q);
        var body = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(body.AsSpan(0, NonceSize));
        using var aes = new AesGcm(Key(once.DeriveRawSecretAgreement(other.PublicKey), format, from, to.Fingerprint, point), TagSize);
        aes.Encrypt(body.AsSpan(0, NonceSize), plain, body.AsSpan(NonceSize, plain.Length), body.AsSpan(NonceSize + plain.Length));
        return (point, body);
    }

    // Both ends are in the key: nobody can take a sealed content over and sign it as their own.
    private static byte[] Key(byte[] secret, string format, string from, string to, byte[] point) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: [.. Encoding.UTF8.GetBytes($"{format}\n{from}\n{to}\n"), .. point]);
}
