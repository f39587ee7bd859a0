using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace SoTay.Platform.Auth;

/// <summary>
/// Key pairs on the curve P-256. The store's own ones are derived from the sealing key of the folder <c>keys/</c>: every node that can open
/// the store has them, and there is no further file that a second node, or a restored store, could lack.
/// </summary>
internal static class P256
{
    public const int PointSize = 65;

    // Order of the group (FIPS 186-5). 48 derived bytes before the remainder leave no bias worth the name (the same, A.2.1).
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The store's own pair for a purpose.</summary>
    public static ECParameters Derive(FieldCipher cipher, string purpose)
    {
        var number = new BigInteger(cipher.Derive(purpose, 48), isUnsigned: true, isBigEndian: true) % (Order - 1) + 1;
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - bytes.Length], .. bytes] });
        return key.ExportParameters(includePrivateParameters: true);
    }

    /// <summary>The uncompressed form of X9.62: 4, X, Y.</summary>
    public static byte[] Export(ECPoint point) => [4, .. point.X!, .. point.Y!];

    /// <summary>The public half out of <see cref="Export"/>.</summary>
    public static ECParameters Import(byte[] point) => new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } };

    /// <summary>True for an uncompressed point that lies on the curve.</summary>
    public static bool IsPoint(byte[] point)
    {
        if (point.Length != PointSize || point[0] != 4) return false;
        try
        {
            using var key = ECDiffieHellman.Create(Import(point));
            return true;
        }
        catch (CryptographicException) { return false; }
    }
}
