using System.Text;
using System.Xml;
using SoTay.Features.Documents;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Xlsx;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>
/// Judges a paper by what it holds, never by its name: Word, PDF, JPEG, PNG. The text of a Word file is searched for stamps of
/// secrecy; text inside pictures and PDF files cannot be read here, which is why whoever brings one has to say that it is plain.
/// </summary>
internal static class PaperContent
{
    public const int MostBytes = 10 << 20;
    private static readonly ReadingLimits Limits = new() { UnpackedBytes = 64 << 20, Entries = 2_000 };
    private static readonly string[] Texts = ["word/document.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml", "word/footer1.xml", "word/footer2.xml", "word/footer3.xml"];

    /// <summary>What can be said before the content is read: a title, a file, its size, no stamp in its name, and the word that it is plain.</summary>
    public static Refusal? Named(string? title, IFormFile? upload, bool isPlain)
    {
        if (MeetingChange.Limit(title ?? "", MeetingPaper.TitleLimit, "Title") is { } no) return no;
        if (upload is null || upload.Length == 0) return ContributionRefusals.FileMissing;
        if (upload.Length > MostBytes) return ContributionRefusals.FileTooLarge(upload.Length);
        if (MeetingRefusals.SecretIn(Path.GetFileNameWithoutExtension(upload.FileName).Replace('_', ' '), "Upload") is { } secret) return secret;
        return isPlain ? null : ContributionRefusals.NotConfirmed;
    }

    public static (PaperForm? Form, Refusal? Refusal) Judge(byte[] content)
    {
        if (content.Length == 0) return (null, ContributionRefusals.FileMissing);
        if (content.Length > MostBytes) return (null, ContributionRefusals.FileTooLarge(content.Length));
        var head = content.AsSpan();
        if (head.StartsWith("%PDF-"u8)) return (PaperForm.Pdf, null);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (PaperForm.Jpeg, null);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return (PaperForm.Png, null);
        return head.StartsWith("PK\x03\x04"u8) ? Word(content) : (null, ContributionRefusals.FileUnknown);
    }

    private static (PaperForm? Form, Refusal? Refusal) Word(byte[] content)
    {
        try
        {
            using var parts = XlsxParts.Open(new MemoryStream(content), Limits);
            if (!parts.Has(Texts[0])) return (null, ContributionRefusals.FileUnknown);
            foreach (var part in Texts.Where(parts.Has))
                if (SecretMark.In(TextOf(parts, part)) is { } mark) return (null, ContributionRefusals.Secret(mark));
            return (PaperForm.Word, null);
        }
        catch (Exception exception) when (exception is FileRefusedException or XmlException or InvalidDataException or IOException) { return (null, ContributionRefusals.FileBroken); }
    }

    // A stamp is often split over several runs: the runs of a paragraph are read as one line.
    private static string TextOf(XlsxParts parts, string part)
    {
        var text = new StringBuilder();
        using var xml = parts.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text) text.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" }) text.Append('\n');
        }

        return text.ToString();
    }
}
