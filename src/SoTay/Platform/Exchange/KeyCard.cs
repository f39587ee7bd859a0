using System.Buffers.Text;
using System.Text.Json;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Exchange;

/// <summary>
/// The public half of an installation as a small file (thẻ khóa). It proves nothing by itself: two people compare the fingerprint by telephone.
/// Described in docs/exchange.md.
/// </summary>
public sealed record KeyCard(string Name, PublicKeys Keys)
{
    public const int MostBytes = 4096;
    public const string Extension = ".sotay-key";

    private const string Format = "sotay-key";
    private const int Version = 1;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new CardFile(Format, Version, Name, Base64Url.EncodeToString(Keys.SignPoint), Base64Url.EncodeToString(Keys.SealPoint)), ExchangeJson.Options);

    /// <summary>Null when the bytes are no key card.</summary>
    public static KeyCard? Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes || ExchangeJson.Read<CardFile>(bytes) is not { Format: Format, Version: Version } card || card.Name is null) return null;
        var (sign, seal) = (ExchangeJson.Bytes(card.Sign), ExchangeJson.Bytes(card.Seal));
        return sign is not null && seal is not null && P256.IsPoint(sign) && P256.IsPoint(seal) ? new(card.Name.Trim(), new(sign, seal)) : null;
    }

    private sealed record CardFile(string? Format, int? Version, string? Name, string? Sign, string? Seal);
}
