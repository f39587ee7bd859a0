using System.Buffers.Binary;

namespace SoTay.Platform.Files;

/// <summary>
/// Copies the segments of a JPEG that make the picture: tables, frames, scans, and of the application segments only JFIF and
/// Adobe, which say how colours are stored. Exif, XMP (APP1), IPTC (APP13), colour profiles (APP2) and comments stay out.
/// </summary>
internal static class JpegPicture
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static PictureFile? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..2]);
        var (at, scans, width, height) = (2, 0, 0, 0);
        while (at + 2 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker == EndOfImage)
            {
                kept.Write(bytes.Slice(at, 2));
                return scans > 0 ? new PictureFile(kept.ToArray(), PictureFile.Jpeg, width, height) : null;
            }

            if (at + 4 > bytes.Length) return null;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end < at + 4 || end > bytes.Length) return null;
            if (IsFrame(marker) && end >= at + 9)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
            if (marker == StartOfScan)
            {
                scans++;
                end = AfterScan(bytes, end);
            }

            if (IsKept(marker, bytes[(at + 4)..])) kept.Write(bytes[at..end]);
            at = end;
        }

        return null;
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Inside a scan FF 00 is a byte of the picture and FF D0 to D7 are its own marks; any other mark ends it.
    private static int AfterScan(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0 or 0xFF) and not (>= 0xD0 and <= 0xD7)) return at;
        return bytes.Length;
    }
}
