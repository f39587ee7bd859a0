using System.Security.Cryptography;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Exchange;

/// <summary>The pair with which this installation signs its files and opens those that are sealed for it (<see cref="P256.Derive"/>).</summary>
public sealed class OwnKey
{
    private readonly ECParameters _sign;
    private readonly ECParameters _seal;

    public OwnKey(FieldCipher cipher)
    {
        (_sign, _seal) = (P256.Derive(cipher, "exchange-sign"), P256.Derive(cipher, "exchange-seal"));
        Public = new(P256.Export(_sign.Q), P256.Export(_seal.Q));
    }

    public PublicKeys Public { get; }

    public byte[] Sign(byte[] content)
    {
        using var key = ECDsa.Create(_sign);
        return key.SignData(content, HashAlgorithmName.SHA256);
    }

    /// <summary>The secret that only the holder of the other half of the point shares.</summary>
    internal byte[] Agree(byte[] point)
    {
        using var own = ECDiffieHellman.Create(_seal);
        using var other = ECDiffieHellman.Create(P256.Import(point));
        return own.DeriveRawSecretAgreement(other.PublicKey);
    }
}
