using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SoTay.Tests.Support;

/// <summary>The code that a phone's application would show now (RFC 6238). The framework's check follows the real clock, so this does too.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(Bytes(key), step);
        var offset = hash[^1] & 15;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % 1_000_000;
        return number.ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var letter in key.Where(letter => letter != ' '))
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(char.ToUpperInvariant(letter))) & 0xFFFFF, bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits - 8)));
            bits -= 8;
        }

        return [.. bytes];
    }
}
