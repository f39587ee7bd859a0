namespace SoTay.Platform.Office.Reading;

/// <summary>The first bytes of a file say what it is.</summary>
internal static class FileSignature
{
    public enum Kind { Text, Zip, Compound, GZip, Other }

    /// <summary>Kinds of file that people send by mistake; markup is often named .xls by the program that made it.</summary>
    private static readonly byte[][] Known =
    [
        "%PDF"u8.ToArray(), "{\\rtf"u8.ToArray(), "<?xml"u8.ToArray(), "<html"u8.ToArray(), "<!DOC"u8.ToArray(),
        "<!doc"u8.ToArray(), "<HTML"u8.ToArray(), "<table"u8.ToArray(), "<meta"u8.ToArray(), "Rar!"u8.ToArray(),
        "SQLite"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x37, 0x7A, 0xBC, 0xAF], "GIF8"u8.ToArray(),
        "MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46], [0x09, 0x08], [0x09, 0x04], [0x09, 0x02]
    ];

    public static Kind Of(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return Kind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Kind.Compound;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Kind.GZip;
        foreach (var known in Known)
        {
            if (head.StartsWith(known)) return Kind.Other;
        }

        return Kind.Text;
    }
}
