using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>Cells that carry a note. The text of notes is not read: it is not part of the list.</summary>
internal static class XlsxNotes
{
    public static HashSet<(int Row, int Column)> Read(XlsxParts parts, string? part)
    {
        var notes = new HashSet<(int, int)>();
        if (part is null || !parts.Has(part)) return notes;
        using var xml = parts.Xml(part);
        while (xml.Read() && notes.Count < 100_000)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "comment"
                && ColumnName.TryRead(xml.GetAttribute("ref"), out var column, out var row)) notes.Add((row, column));
        }

        return notes;
    }
}
