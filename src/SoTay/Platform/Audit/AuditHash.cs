using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SoTay.Platform.Audit;

/// <summary>SHA-256 over the previous hash and every field of the record, each with its length before it.</summary>
public static class AuditHash
{
    public static byte[] Of(AuditRecord record)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha, record.PreviousHash);
        Add(sha, record.Stream.ToByteArray(true));
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, record.Number);
        Add(sha, number);
        // Whole milliseconds: both databases keep them, PostgreSQL drops what is finer than a microsecond.
        BinaryPrimitives.WriteInt64BigEndian(number, new DateTimeOffset(record.At, TimeSpan.Zero).ToUnixTimeMilliseconds());
        Add(sha, number);
        Add(sha, record.ActorId?.ToByteArray(true));
        Add(sha, record.ActorName);
        Add(sha, record.OnBehalfOf?.ToByteArray(true));
        Add(sha, record.Action);
        Add(sha, record.Subject.ToByteArray(true));
        Add(sha, record.Before);
        Add(sha, record.After);
        Add(sha, record.Reason);
        return sha.GetHashAndReset();
    }

    private static void Add(IncrementalHash sha, string? text) => Add(sha, text is null ? null : Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash sha, byte[]? bytes)
    {
        if (bytes is null) sha.AppendData([0xFF]);
        else Add(sha, bytes.AsSpan());
    }

    private static void Add(IncrementalHash sha, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[5];
        BinaryPrimitives.WriteInt32BigEndian(length[1..], bytes.Length);
        sha.AppendData(length);
        sha.AppendData(bytes);
    }
}
