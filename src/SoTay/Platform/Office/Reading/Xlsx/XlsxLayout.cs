using System.Globalization;
using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>
/// What a first pass over a sheet finds: hidden columns, merged areas (which the file lists after the rows), and
/// whether the sheet stays inside the limits. The pass costs as much as reading, and buys a forward-only second one.
/// </summary>
internal sealed class XlsxLayout
{
    public HashSet<int> HiddenColumns { get; } = [];

    public List<XlsxMerge> Merges { get; } = [];

    public static XlsxLayout Scan(XlsxParts parts, string part, ReadingLimits limits)
    {
        var layout = new XlsxLayout();
        var guard = new RowGuard(limits);
        using var xml = parts.Xml(part);
        var values = 0;
        var open = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row") Close();
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    open = true;
                    values = 0;
                    if (xml.IsEmptyElement) Close();
                    break;
                case "v" or "is" or "f": values++; break;
                case "col": layout.AddColumns(xml, limits); break;
                case "mergeCell": layout.AddMerge(xml.GetAttribute("ref") ?? ""); break;
            }
        }

        return layout;

        void Close()
        {
            if (open) guard.Count(values == 0);
            open = false;
        }
    }

    private void AddColumns(XmlReader xml, ReadingLimits limits)
    {
        if (xml.GetAttribute("hidden") is not ("1" or "true")) return;
        var first = int.Parse(xml.GetAttribute("min") ?? "1", CultureInfo.InvariantCulture);
        var last = Math.Min(int.Parse(xml.GetAttribute("max") ?? "1", CultureInfo.InvariantCulture), limits.Columns);
        for (var column = first; column <= last; column++) HiddenColumns.Add(column - 1);
    }

    private void AddMerge(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || Merges.Count > 100_000) return;
        if (ColumnName.TryRead(reference.AsSpan(0, colon), out var left, out var top)
            && ColumnName.TryRead(reference.AsSpan(colon + 1), out var right, out var bottom)
            && bottom - top < 10_000 && right - left < 600)
            Merges.Add(new XlsxMerge(top, bottom, left, right));
    }
}
