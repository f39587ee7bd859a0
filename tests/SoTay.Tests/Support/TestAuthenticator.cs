using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SoTay.Tests.Support;

/// <summary>A passkey device in software: one ES256 key, "none" attestation, the two answers a browser would send.</summary>
public sealed class TestAuthenticator : IDisposable
{
    private const string Origin = "http://localhost";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private uint _count;
    private string? _userHandle;

    /// <summary>Answer to creation options.</summary>
    public string Create(string options)
    {
        var asked = JsonDocument.Parse(options).RootElement;
        _userHandle = asked.GetProperty("user").GetProperty("id").GetString();
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(0x45), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = B64(Client("webauthn.create", asked)), attestationObject = B64(attestation), transports = Array.Empty<string>() });
    }

    /// <summary>Answer to request options.</summary>
    public string Get(string options)
    {
        var client = Client("webauthn.get", JsonDocument.Parse(options).RootElement);
        var data = Head(0x05);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = B64(client), authenticatorData = B64(data), signature = B64(signature), userHandle = _userHandle });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = B64(_id), rawId = B64(_id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response,
    });

    // Hash of the domain, flags (user present and verified, key included), counter.
    private byte[] Head(byte flags)
    {
        var head = new byte[37];
        SHA256.HashData("localhost"u8, head);
        head[32] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(33), ++_count);
        return head;
    }

    private static byte[] Client(string type, JsonElement asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private static byte[] Text(string words) => [(byte)(0x60 + words.Length), .. Encoding.ASCII.GetBytes(words)];

    private static string B64(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
