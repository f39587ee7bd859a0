using System.Globalization;
using System.Xml;

namespace SoTay.Platform.Office.Writing;

/// <summary>What a sheet holds around its rows: view, widths, drop-downs and the A4 print set-up.</summary>
internal static class XlsxFrame
{
    private const int LongestList = 255;

    public static void Before(XmlWriter xml, XlsxSheet sheet)
    {
        var header = sheet.HeaderRow;
        xml.WriteRaw($"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="{header}" topLeftCell="A{header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>""");
        if (sheet.Columns.Count == 0) return;
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{sheet.Columns[i].Width}" customWidth="1"/>"""));
        xml.WriteEndElement();
    }

    public static void After(XmlWriter xml, XlsxSheet sheet, int lastRow)
    {
        var header = sheet.HeaderRow;
        var lastColumn = Letters(Math.Max(sheet.Columns.Count, 1));
        if (sheet.Filter) xml.WriteRaw($"""<autoFilter ref="A{header}:{lastColumn}{lastRow}"/>""");
        DropDowns(xml, sheet, header + 1);
        xml.WriteRaw("""<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>""");
        xml.WriteRaw($"""<pageSetup paperSize="9" orientation="{(sheet.Landscape ? "landscape" : "portrait")}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>""");
    }

    /// <summary>A, B … Z, AA, AB … as a workbook names its columns.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    // A list in place may hold 255 characters; a longer one is left to the explanations of the template.
    private static void DropDowns(XmlWriter xml, XlsxSheet sheet, int firstRow)
    {
        var lists = sheet.Columns
            .Select((column, i) => (Letter: Letters(i + 1), List: column.Allowed is { Count: > 0 } a ? string.Join(',', a) : ""))
            .Where(l => l.List.Length is > 0 and <= LongestList)
            .ToList();
        if (lists.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", lists.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (letter, list) in lists)
        {
            xml.WriteRaw($"""<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="{letter}{firstRow}:{letter}1048576">""");
            xml.WriteElementString("formula1", $"\"{XmlText.Clean(list).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            xml.WriteRaw("</dataValidation>");
        }
        xml.WriteEndElement();
    }
}
