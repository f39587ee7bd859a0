using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace SoTay.Platform.Office.Writing;

/// <summary>Turns the small document model into the elements of a Word file.</summary>
internal static class DocxMarkup
{
    private const short CellMargin = 85;

    public static Paragraph Paragraph(DocxParagraph paragraph, DocxPage page)
    {
        var made = new Paragraph(Properties(paragraph, page));
        foreach (var run in paragraph.Runs) made.Append(Run(run));
        return made;
    }

    public static Table Table(DocxTable table, DocxPage page)
    {
        var made = new Table(TableProperties(table), new TableGrid(table.Widths.Select(width => new GridColumn { Width = Twips(width) })));
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            if (r == 0 && table.HasHeader) row.TableRowProperties!.Append(new TableHeader());
            row.Append(table.Rows[r].Select((cell, c) => Cell(cell, table.Widths[c], page)));
            made.Append(row);
        }
        return made;
    }

    public static Styles Styles(DocxPage page) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(page.Font), new FontSize { Val = HalfPoints(page.Body) }, new FontSizeComplexScript { Val = HalfPoints(page.Body) }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = PointTwips(page.Line), LineRule = LineSpacingRuleValues.Exact }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    public static Header PageNumber(DocxPage page) => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(new RunProperties(new FontSize { Val = HalfPoints(page.Body) }), new Words("2"))) { Instruction = " PAGE " }));

    private static ParagraphProperties Properties(DocxParagraph paragraph, DocxPage page)
    {
        var properties = new ParagraphProperties();
        if (paragraph.KeepNext) properties.Append(new KeepNext());
        if (paragraph.Rule) properties.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "auto" }));
        properties.Append(new SpacingBetweenLines
        {
            Before = PointTwips(paragraph.Before), After = PointTwips(paragraph.After), Line = PointTwips(page.Line), LineRule = LineSpacingRuleValues.Exact,
        });
        if (paragraph.FirstIndent > 0 || paragraph.SideIndent > 0)
            properties.Append(new Indentation { Left = Twips(paragraph.SideIndent), Right = Twips(paragraph.SideIndent), FirstLine = Twips(paragraph.FirstIndent) });
        properties.Append(new Justification { Val = Align(paragraph.Align) });
        return properties;
    }

    private static Run Run(DocxRun run)
    {
        var properties = new RunProperties();
        if (run.Bold) properties.Append(new Bold());
        if (run.Italic) properties.Append(new Italic());
        if (run.Size is { } size) properties.Append(new FontSize { Val = HalfPoints(size) }, new FontSizeComplexScript { Val = HalfPoints(size) });
        if (run.Underline) properties.Append(new Underline { Val = UnderlineValues.Single });
        var made = new Run(properties);
        var lines = XmlText.Clean(run.Text).Replace("\r", "", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) made.Append(new Break());
            made.Append(new Words(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return made;
    }

    private static TableProperties TableProperties(DocxTable table)
    {
        var properties = new TableProperties(new TableWidth { Width = Twips(table.Widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (table.Ruled)
        {
            // Word sets a table out by its cell margin; the indent brings its line back under the text.
            properties.Append(new TableIndentation { Width = CellMargin, Type = TableWidthUnitValues.Dxa });
            properties.Append(new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()));
        }
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        // Without cell margins the heads would stand in from the edges of the text.
        properties.Append(new TableCellMarginDefault(
            new TableCellLeftMargin { Width = table.Ruled ? CellMargin : (short)0, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = table.Ruled ? CellMargin : (short)0, Type = TableWidthValues.Dxa }));
        return properties;
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static TableCell Cell(IReadOnlyList<DocxParagraph> paragraphs, decimal width, DocxPage page)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }));
        foreach (var paragraph in paragraphs.DefaultIfEmpty(new DocxParagraph())) cell.Append(Paragraph(paragraph, page));
        return cell;
    }

    private static RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, ComplexScript = font, EastAsia = font };

    private static JustificationValues Align(DocxAlign align) => align switch
    {
        DocxAlign.Centre => JustificationValues.Center,
        DocxAlign.Right => JustificationValues.Right,
        DocxAlign.Both => JustificationValues.Both,
        _ => JustificationValues.Left,
    };

    private static string HalfPoints(decimal pt) => ((int)Math.Round(pt * 2)).ToString(CultureInfo.InvariantCulture);

    private static string PointTwips(decimal pt) => DocxPage.TwipsOfPoints(pt).ToString(CultureInfo.InvariantCulture);

    private static string Twips(decimal mm) => DocxPage.TwipsOfMillimetres(mm).ToString(CultureInfo.InvariantCulture);
}
