using System.Globalization;
using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>A worksheet read forward; merged areas are filled from their first cell.</summary>
internal sealed class XlsxSheet(
    string name,
    XlsxParts parts,
    string part,
    IReadOnlyList<(string Text, bool Rich)> texts,
    bool[] dateStyles,
    bool from1904,
    ReadingLimits limits) : Sheet(name)
{
    /// <summary>Days between the two calendars that Excel has used.</summary>
    private const int Shift1904 = 1462;

    private XlsxLayout? layout;
    private HashSet<(int Row, int Column)>? notes;

    public override IReadOnlySet<int> HiddenColumns => Layout.HiddenColumns;

    private XlsxLayout Layout => layout ??= WorkbookFile.Guarded(() =>
    {
        parts.RestartBudget();
        return XlsxLayout.Scan(parts, part, limits);
    });

    private HashSet<(int Row, int Column)> Notes => notes ??= WorkbookFile.Guarded(() =>
    {
        var slash = part.LastIndexOf('/') + 1;
        var comments = XlsxWorkbook.Relations(parts, $"{part[..slash]}_rels/{part[slash..]}.rels", part[..slash])
            .FirstOrDefault(r => r.Type.EndsWith("/comments", StringComparison.Ordinal)).Target;
        return XlsxNotes.Read(parts, comments);
    });

    public override IEnumerable<SheetRow> Rows()
    {
        var fill = new MergeFill(Layout.Merges);
        _ = Notes;
        parts.RestartBudget();
        using var xml = WorkbookFile.Guarded(() => parts.Xml(part));
        var number = 0;
        var cells = new List<Cell>();
        while (WorkbookFile.Guarded(() => NextRow(xml, ref number, cells)))
        {
            var row = number;
            foreach (var made in fill.RowsBefore(row)) yield return made;
            yield return fill.Apply(row, cells);
        }

        foreach (var made in fill.RowsBefore(int.MaxValue)) yield return made;
    }

    private bool NextRow(XmlReader xml, ref int number, List<Cell> cells)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            var stated = xml.GetAttribute("r");
            number = stated is null ? number + 1 : int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture);
            cells.Clear();
            if (!xml.IsEmptyElement) ReadCells(xml, number, cells);
            return true;
        }

        return false;
    }

    private void ReadCells(XmlReader xml, int row, List<Cell> cells)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = ColumnName.TryRead(xml.GetAttribute("r"), out var stated, out _) ? stated : cells.Count;
            if (column >= limits.Columns || column < cells.Count && !cells[column].IsBlank)
            {
                if (column >= limits.Columns && xml.IsEmptyElement) continue;
                throw FileRefusals.Because(column >= limits.Columns ? FileRefusals.TooManyColumns : FileRefusals.Corrupt);
            }

            while (cells.Count <= column) cells.Add(default);
            var traits = Notes.Contains((row, column)) ? CellTraits.Note : CellTraits.None;
            cells[column] = ReadCell(xml, traits);
        }
    }

    private Cell ReadCell(XmlReader xml, CellTraits traits)
    {
        var type = xml.GetAttribute("t");
        var asDate = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style)
            && style < dateStyles.Length && dateStyles[style];
        string? value = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "f") traits |= CellTraits.Formula;
                else if (xml.LocalName is "v" or "is")
                {
                    value = XmlCells.Text(xml, limits.CellLength, out var rich);
                    if (rich) traits |= CellTraits.RichText;
                }
            }
        }

        if (string.IsNullOrEmpty(value))
            return new Cell(CellKind.Empty, null, 0, (traits & CellTraits.Formula) != CellTraits.None && type != "str" ? traits | CellTraits.FormulaWithoutValue : traits);
        return Typed(type, value, asDate, traits);
    }

    private Cell Typed(string? type, string value, bool asDate, CellTraits traits)
    {
        switch (type)
        {
            case "s":
                var (text, rich) = texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)];
                return Cell.OfText(text, rich ? traits | CellTraits.RichText : traits);
            case "str" or "inlineStr": return Cell.OfText(value, traits);
            case "b": return new Cell(CellKind.Boolean, null, value == "1" ? 1 : 0, traits);
            case "e": return new Cell(CellKind.Error, value, 0, traits);
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, out var day):
                return Cell.OfNumber(day.ToOADate(), asDate: true, traits);
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? Cell.OfNumber(from1904 && asDate ? number + Shift1904 : number, asDate, traits)
                    : Cell.OfText(value, traits);
        }
    }
}
