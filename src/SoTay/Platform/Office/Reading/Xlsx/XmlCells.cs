using System.Text;
using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>Reads texts out of sheet XML piece by piece, so that one endless cell cannot fill the memory.</summary>
internal static class XmlCells
{
    /// <summary>All texts below the current element together; phonetic hints (rPh) are left out. Leaves the reader on its end.</summary>
    public static string Text(XmlReader xml, int limit, out bool rich)
    {
        rich = false;
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        string? single = null;
        StringBuilder? joined = null;
        var inHint = -1;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "r") rich = true;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement) inHint = xml.Depth;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == inHint) inHint = -1;
            if (inHint >= 0 || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;

            var piece = Value(xml, limit);
            if (single is null) single = piece;
            else (joined ??= new StringBuilder(single)).Append(piece);
            if (joined?.Length > limit) throw FileRefusals.Because(FileRefusals.CellTooLong);
        }

        return joined?.ToString() ?? single ?? "";
    }

    private static string Value(XmlReader xml, int limit)
    {
        if (!xml.CanReadValueChunk) return xml.Value;
        var buffer = new char[256];
        var read = xml.ReadValueChunk(buffer, 0, buffer.Length);
        if (read < buffer.Length)
        {
            var more = xml.ReadValueChunk(buffer, read, buffer.Length - read);
            if (more == 0) return new string(buffer, 0, read);
            read += more;
        }

        var text = new StringBuilder().Append(buffer, 0, read);
        while ((read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            if (text.Append(buffer, 0, read).Length > limit) throw FileRefusals.Because(FileRefusals.CellTooLong);
        }

        return text.ToString();
    }
}
