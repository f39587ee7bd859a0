using System.Text;

namespace SoTay.Platform.Office.Reading.Csv;

/// <summary>UTF-8 or UTF-16, with or without a mark at the start. Anything else is refused rather than guessed:
/// a wrong guess would write wrong names.</summary>
internal static class CsvEncoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static (Encoding Encoding, int Preamble) Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Utf8, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Utf16(bigEndian: false), 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Utf16(bigEndian: true), 2);
        if (!head.Contains((byte)0)) return (Utf8, 0);

        // Without a mark, UTF-16 of a table shows as NULs on one side only: separators and digits are one byte wide.
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        }

        if (odd > head.Length / 8 && even == 0) return (Utf16(bigEndian: false), 0);
        if (even > head.Length / 8 && odd == 0) return (Utf16(bigEndian: true), 0);
        throw FileRefusals.Because(FileRefusals.NulByte);
    }

    private static Encoding Utf16(bool bigEndian) => new UnicodeEncoding(bigEndian, false, throwOnInvalidBytes: true);
}
