using System.Globalization;
using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>Which cell styles show a number as a date; the file stores dates as plain numbers.</summary>
internal static class XlsxDateStyles
{
    private const string Part = "xl/styles.xml";

    public static bool[] Read(XlsxParts parts)
    {
        if (!parts.Has(Part)) return [];
        var formats = new Dictionary<int, bool>();
        var styles = new List<bool>();
        using var xml = parts.Xml(Part);
        var inStyles = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") inStyles = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "cellXfs") inStyles = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt") formats[Id(xml)] = IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inStyles) styles.Add(IsDate(Id(xml), formats));
        }

        return [.. styles];
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static bool IsDate(int id, Dictionary<int, bool> formats) =>
        id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58
        || formats.TryGetValue(id, out var date) && date;

    /// <summary>Letters of day, month or year outside quotes and brackets.</summary>
    private static bool IsDate(string format)
    {
        var quoted = false;
        var bracket = false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"': quoted = !quoted; break;
                case '[': bracket = true; break;
                case ']': bracket = false; break;
                case '\\': i++; break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' when !quoted && !bracket: return true;
            }
        }

        return false;
    }
}
