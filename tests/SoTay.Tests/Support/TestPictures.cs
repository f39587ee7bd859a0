using System.Buffers.Binary;
using System.IO.Compression;

namespace SoTay.Tests.Support;

/// <summary>Small true pictures with what cameras put into them.</summary>
public static class TestPictures
{
    /// <summary>The smallest whole JPEG (1 × 1, baseline), the segments of a camera before its tables.</summary>
    public static byte[] Jpeg(params byte[][] segments)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        file.Write(Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]));
        foreach (var segment in segments) file.Write(segment);
        file.Write(Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]));
        file.Write(Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
        file.Write(Segment(0xC4, [0x00, 1, .. new byte[15], 0]));
        file.Write(Segment(0xC4, [0x10, 1, .. new byte[15], 0]));
        file.Write(Segment(0xDA, [1, 1, 0, 0, 63, 0]));
        file.Write([0x3F, 0xFF, 0x00, 0x12, 0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>APP1 as a phone writes it: a place to the second.</summary>
    public static byte[] Exif => Segment(0xE1, [.. "Exif\0\0MM\0*"u8, .. "GPSLatitude 22.6657 GPSLongitude 106.2579 iPhone của đồng chí Hoàng Văn Thắng"u8]);

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var segment = new byte[content.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        content.CopyTo(segment.AsSpan(4));
        return segment;
    }

    /// <summary>A grey PNG, with chunks of its own choice before the picture.</summary>
    public static byte[] Png(params (string Type, byte[] Content)[] chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        foreach (var (type, content) in chunks) Chunk(file, type, content);
        using var data = new MemoryStream();
        using (var pack = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true)) pack.Write([0, 0x7F]);
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? 0xEDB88320u ^ (sum >> 1) : sum >> 1;
        }

        return ~sum;
    }
}
