using System.Globalization;
using System.Security.Cryptography;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Exchange;

/// <summary>The public half of an installation: one point to check its signatures by, one to seal files for it.</summary>
public sealed record PublicKeys(byte[] SignPoint, byte[] SealPoint)
{
    /// <summary>Digits of a fingerprint.</summary>
    public const int Digits = 40;

    private const int Group = 5;

    /// <summary>Forty digits out of both points, so that people can read them to each other: 132 bits.</summary>
    public string Fingerprint { get; } = Of(SHA256.HashData([.. "sotay-key"u8, .. SignPoint, .. SealPoint]));

    /// <summary>"01234 56789 …", as it is read out.</summary>
    public static string Shown(string fingerprint) => string.Join(' ', fingerprint.Chunk(Group).Select(part => new string(part)));

    public bool Verify(byte[] signed, byte[] signature)
    {
        using var key = ECDsa.Create(P256.Import(SignPoint));
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256);
    }

    // Four bytes of the hash for each group.
    private static string Of(byte[] hash) =>
        string.Concat(hash.Chunk(4).Select(part => (BitConverter.ToUInt32([.. part.Reverse()]) % 100_000).ToString("00000", CultureInfo.InvariantCulture)));
}
