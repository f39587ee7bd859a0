using System.Buffers.Binary;

namespace SoTay.Platform.Files;

/// <summary>Copies the chunks of a PNG that make the picture; Exif (eXIf), texts and dates stay out.</summary>
internal static class PngPicture
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureFile? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature)) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(Signature);
        var (at, data, width, height) = (Signature.Length, false, 0, 0);
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return null;
            var type = bytes.Slice(at + 4, 4);
            var end = at + 12 + (int)length;
            if (width == 0)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != 13) return null;
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 12)..]));
            }

            if (IsKept(type)) kept.Write(bytes[at..end]);
            data |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("IEND"u8)) return data ? new PictureFile(kept.ToArray(), PictureFile.Png, width, height) : null;
            at = end;
        }

        return null;
    }

    private static bool IsKept(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8) || type.SequenceEqual("tRNS"u8)
        || type.SequenceEqual("gAMA"u8) || type.SequenceEqual("sRGB"u8) || type.SequenceEqual("pHYs"u8);
}
