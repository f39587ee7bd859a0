using System.Buffers.Binary;
using System.Security.Cryptography;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Push;

/// <summary>Seals a message for one browser (RFC 8291, content coding aes128gcm of RFC 8188), so that the service that carries it cannot read it.</summary>
internal static class PushSealing
{
    private const int SaltSize = 16;
    private const int TagSize = 16;
    private const int RecordSize = 4096;

    /// <summary>Every message is filled up to this length: a length would tell its kind.</summary>
    private const int FilledTo = 512;

    public static byte[] Seal(byte[] plain, byte[] point, byte[] secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(plain, point, secret, own, RandomNumberGenerator.GetBytes(SaltSize), FilledTo);
    }

    /// <summary>With a key and a salt that are given, as the example of RFC 8291 has them.</summary>
    internal static byte[] Seal(byte[] plain, byte[] point, byte[] secret, ECDiffieHellman own, byte[] salt, int filledTo)
    {
        using var other = ECDiffieHellman.Create(P256.Import(point));
        var ownPoint = P256.Export(own.ExportParameters(false).Q);
        var shared = HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(other.PublicKey), 32, secret, [.. "WebPush: info\0"u8, .. point, .. ownPoint]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 12, salt, [.. "Content-Encoding: nonce\0"u8]);

        // One record, the last: the text, the mark 2, zeros.
        var text = new byte[Math.Max(plain.Length + 1, filledTo)];
        plain.CopyTo(text, 0);
        text[plain.Length] = 2;

        var header = SaltSize + sizeof(int) + 1 + P256.PointSize;
        var box = new byte[header + text.Length + TagSize];
        salt.CopyTo(box, 0);
        BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(SaltSize), RecordSize);
        box[SaltSize + sizeof(int)] = P256.PointSize;
        ownPoint.CopyTo(box, SaltSize + sizeof(int) + 1);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, text, box.AsSpan(header, text.Length), box.AsSpan(header + text.Length));
        return box;
    }
}
