using System.Text;
using System.Xml;
using SoTay.Platform.Office.Reading.Xlsx;

namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>Reads the words of a Word file part by part, metered, without anything from outside the file.</summary>
internal static class DocxText
{
    private const string Body = "word/document.xml";
    private static readonly ReadingLimits Limits = new() { UnpackedBytes = 96 << 20, Entries = 4_000 };

    public static (FileText? Text, TextFlaw? Flaw) Read(byte[] content)
    {
        try
        {
            using var parts = XlsxParts.Open(new MemoryStream(content), Limits);
            if (!parts.Has(Body)) return (null, TextFlaw.Unknown);
            if (parts.Names.Any(IsProgram)) return (null, TextFlaw.Macros);
            var (words, around) = (new StringBuilder(), new StringBuilder());
            Read(parts, Body, words, around);
            foreach (var part in parts.Names.Where(IsAround)) Read(parts, part, around, around);
            return (new FileText(FileForm.Word, content, FileText.Plain(words), FileText.Plain(around)), null);
        }
        catch (FileRefusedException refused) { return (null, refused.Refusal == FileRefusals.TooLargeWhenUnpacked ? TextFlaw.Swollen : TextFlaw.Broken); }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException) { return (null, TextFlaw.Broken); }
    }

    // vbaProject.bin holds macros, activeX controls that run; a file renamed from .docm still has them.
    private static bool IsProgram(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase);

    private static bool IsAround(string part) =>
        part.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && new[] { "header", "footer", "footnotes", "endnotes", "comments" }.Any(name => part.AsSpan(5).StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static void Read(XlsxParts parts, string part, StringBuilder words, StringBuilder struckOut)
    {
        using var xml = parts.Xml(part);
        while (xml.Read())
        {
            // A text box stands twice: once for new programs, once (Fallback) for old ones.
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" } && !xml.EOF) xml.Skip();
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "p") Add(words, "\n");
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "tab") Add(words, " ");
            else if (xml.LocalName is "br" or "cr") Add(words, "\n");
            else if (xml.LocalName is "t" && !xml.IsEmptyElement) Add(words, Inside(xml));
            else if (xml.LocalName is "delText" && !xml.IsEmptyElement) Add(struckOut, Inside(xml));
        }
    }

    private static string Inside(XmlReader xml)
    {
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        return text.ToString();
    }

    // Twice the limit, so that what is cut away later may be blanks.
    private static void Add(StringBuilder text, string more)
    {
        if (text.Length < 2 * FileText.MostCharacters) text.Append(more);
    }
}
