using System.Globalization;
using System.Text;
using SoTay.Platform.Files;

namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>The words of a Word or PDF file, read by what it holds and never by its name. A picture has no words.</summary>
/// <param name="Form">What the file is.</param>
/// <param name="Content">The bytes to keep: a picture without what it tells about its sender, everything else as it came.</param>
/// <param name="Words">The body, a line for each paragraph or printed line, at most <see cref="MostCharacters"/>.</param>
/// <param name="Around">Words beside the body, such as head and foot of the page and what was struck out in tracking.</param>
public sealed record FileText(FileForm Form, byte[] Content, string Words, string Around = "")
{
    /// <summary>About 500 printed pages.</summary>
    public const int MostCharacters = 1_000_000;

    public static (FileText? Text, TextFlaw? Flaw) Read(byte[] bytes, CancellationToken cancellation = default)
    {
        var head = bytes.AsSpan();
        if (head.StartsWith("%PDF-"u8)) return PdfText.Read(bytes, cancellation);
        if (head.StartsWith("PK\x03\x04"u8)) return DocxText.Read(bytes);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return (null, TextFlaw.OldWord);
        var isPicture = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]);
        if (!isPicture) return (null, TextFlaw.Unknown);
        return PictureFile.Read(bytes) is { } picture
            ? (new FileText(picture.ContentType == PictureFile.Png ? FileForm.Png : FileForm.Jpeg, picture.Content, ""), null) : (null, TextFlaw.Broken);
    }

    /// <summary>Letters that a database can keep and a page can show; blank lines at most one in a row.</summary>
    internal static string Plain(StringBuilder read)
    {
        var text = new StringBuilder(Math.Min(read.Length, MostCharacters));
        var breaks = 2;
        foreach (var letter in read.ToString().Normalize(NormalizationForm.FormC))
        {
            if (text.Length >= MostCharacters) break;
            if (letter == '\n')
            {
                if (++breaks <= 2) text.Append('\n');
                continue;
            }

            if (letter is '\uFFFE' or '\uFFFF' || char.IsControl(letter) && letter != '\t' || char.GetUnicodeCategory(letter) is UnicodeCategory.PrivateUse) continue;
            text.Append(letter == '\t' ? ' ' : letter);
            breaks = 0;
        }

        return text.ToString().Trim();
    }
}
