using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>The texts that cells refer to by number.</summary>
internal static class XlsxTexts
{
    public const string Part = "xl/sharedStrings.xml";

    public static IReadOnlyList<(string Text, bool Rich)> Read(XlsxParts parts, ReadingLimits limits)
    {
        var texts = new List<(string, bool)>();
        if (!parts.Has(Part)) return texts;
        using var xml = parts.Xml(Part);
        long characters = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = XmlCells.Text(xml, limits.CellLength, out var rich);
            characters += text.Length + 16;
            if (characters > limits.SharedCharacters) throw FileRefusals.Because(FileRefusals.TooLargeWhenUnpacked);
            texts.Add((text, rich));
        }

        return texts;
    }
}
