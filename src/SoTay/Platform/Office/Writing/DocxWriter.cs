using DocumentFormat.OpenXml.Wordprocessing;

namespace SoTay.Platform.Office.Writing;

/// <summary>Collects paragraphs and tables and gives them back as a Word file. Equal content gives equal bytes.</summary>
public sealed class DocxWriter(DocxPage page)
{
    private readonly Body body = new();

    public void Add(DocxParagraph paragraph) => body.Append(DocxMarkup.Paragraph(paragraph, page));

    /// <summary>Adds a table; Word wants a paragraph after it, so an empty line follows.</summary>
    public void Add(DocxTable table)
    {
        body.Append(DocxMarkup.Table(table, page));
        body.Append(DocxMarkup.Paragraph(new DocxParagraph { After = 0 }, page));
    }

    public byte[] ToBytes()
    {
        var content = (Body)body.CloneNode(true);
        content.Append(Section());
        return DocxPackage.Write(new Document(content), DocxMarkup.Styles(page), DocxMarkup.PageNumber(page));
    }

    // Page numbers stand in the middle of the upper margin from the second page on.
    private SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = DocxPackage.HeaderId },
        new PageSize { Width = Twips(DocxPage.Width), Height = Twips(DocxPage.Height) },
        new PageMargin
        {
            Top = (int)Twips(page.Top), Bottom = (int)Twips(page.Bottom), Left = Twips(page.Left), Right = Twips(page.Right),
            Header = Twips(page.Top / 2), Footer = Twips(page.Bottom / 2), Gutter = 0,
        },
        new TitlePage());

    private static uint Twips(decimal mm) => (uint)DocxPage.TwipsOfMillimetres(mm);
}
