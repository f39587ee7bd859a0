using System.Globalization;
using System.Xml;

namespace SoTay.Platform.Office.Writing;

/// <summary>Takes the rows of one sheet, in order. Obtained from <see cref="XlsxWriter.Begin"/>.</summary>
public sealed class XlsxSheetWriter
{
    private const decimal LineHeight = 15.75m;
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Day 60 of the 1900 calendar is a 29 February that never was: earlier dates are written as text.
    private static readonly DateOnly FirstSafeDate = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly XmlWriter xml;
    private readonly XlsxSheet sheet;
    private readonly string[] letters;
    private int row;
    private bool ended;

    internal XlsxSheetWriter(XmlWriter xml, XlsxSheet sheet)
    {
        (this.xml, this.sheet) = (xml, sheet);
        letters = [.. Enumerable.Range(1, sheet.Columns.Count).Select(XlsxFrame.Letters)];
        xml.WriteStartDocument();
        xml.WriteStartElement("worksheet", Main);
        XlsxFrame.Before(xml, sheet);
        xml.WriteStartElement("sheetData");
        WriteTitle();
        WriteHeader();
    }

    /// <summary>Number of data rows written so far.</summary>
    public int Rows => row - sheet.HeaderRow;

    /// <summary>Writes the next row; cells beyond the columns are a mistake of the caller.</summary>
    /// <exception cref="InvalidOperationException">The sheet is full (a workbook ends at 1,048,576 rows) or already ended.</exception>
    public void Row(params ReadOnlySpan<XlsxCell> cells)
    {
        if (ended) throw new InvalidOperationException("The sheet has ended: rows must be written before the next sheet begins.");
        if (row == MostRows) throw new InvalidOperationException("A sheet holds at most 1,048,576 rows: begin another sheet.");
        if (cells.Length > letters.Length) throw new ArgumentException("More cells than columns.", nameof(cells));
        StartRow();
        for (var i = 0; i < cells.Length; i++) WriteCell(letters[i], cells[i], sheet.Columns[i].Wrap);
        xml.WriteEndElement();
    }

    /// <summary>A line below the table, without borders: a note, or who signs.</summary>
    public void Loose(params ReadOnlySpan<string> texts)
    {
        StartRow();
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Length > 0) WriteText(letters[i], texts[i], XlsxStyle.Loose);
        xml.WriteEndElement();
    }

    internal void End()
    {
        if (ended) return;
        ended = true;
        xml.WriteEndElement();
        XlsxFrame.After(xml, sheet, row);
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void WriteTitle()
    {
        foreach (var line in sheet.Title)
        {
            StartRow();
            WriteText("A", line, XlsxStyle.Title);
            xml.WriteEndElement();
        }

        foreach (var line in sheet.Centred)
        {
            StartRow();
            // Centred over the empty cells beside it: nothing is merged, so that columns still sort and copy.
            foreach (var letter in letters) WriteText(letter, letter == "A" ? line : "", XlsxStyle.Centred);
            xml.WriteEndElement();
        }
    }

    private void WriteHeader()
    {
        StartRow();
        // LibreOffice keeps the height of one line where words wrap, unless it is told: a line takes about nine tenths of the width in bold.
        var lines = sheet.Columns.Select(column => (int)Math.Ceiling(column.Header.Length / (0.9 * column.Width))).DefaultIfEmpty(1).Max();
        if (lines > 1)
        {
            xml.WriteAttributeString("ht", (lines * LineHeight).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var i = 0; i < letters.Length; i++) WriteText(letters[i], sheet.Columns[i].Header, XlsxStyle.Header);
        xml.WriteEndElement();
    }

    private void StartRow()
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
    }

    private void WriteCell(string letter, XlsxCell cell, bool wrap)
    {
        if (cell.Number is { } number)
            WriteNumber(letter, number, number == decimal.Truncate(number) ? XlsxStyle.Whole : XlsxStyle.Fraction);
        else if (cell.Date is { } date && date >= FirstSafeDate)
            WriteNumber(letter, date.DayNumber - DayZero.DayNumber, XlsxStyle.Date);
        else
            WriteText(letter, cell.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? cell.Text ?? "", TextStyle(cell.Text, wrap));
    }

    private static int TextStyle(string? text, bool wrap) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
            ? wrap ? XlsxStyle.QuotedWrapped : XlsxStyle.Quoted
            : wrap ? XlsxStyle.TextWrapped : XlsxStyle.Text;

    private void WriteNumber(string letter, decimal number, int style)
    {
        StartCell(letter, style);
        xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void WriteText(string letter, string text, int style)
    {
        StartCell(letter, style);
        if (text.Length > 0)
        {
            var clean = XmlText.Clean(text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText - 1), "…") : text);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            if (char.IsWhiteSpace(clean.FirstOrDefault()) || char.IsWhiteSpace(clean.LastOrDefault()))
                xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(clean);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void StartCell(string letter, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", letter + row.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }
}
