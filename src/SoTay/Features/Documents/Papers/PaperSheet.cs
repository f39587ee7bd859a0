using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Documents.Papers;

/// <summary>The pieces of which every paper is made, in the layout of 05-HD/VPTW.</summary>
internal sealed class PaperSheet(PaperLayout layout)
{
    private const decimal LeftHead = 76;
    private readonly DocxWriter docx = new(layout.Page);

    public byte[] ToBytes() => docx.ToBytes();

    /// <summary>Left: superior, issuer, star, number. Right: the Party's name over a rule, place and date.</summary>
    public void Head(PaperHead head)
    {
        List<DocxParagraph> left =
        [
            Centred(head.Superior.ToUpperInvariant()),
            Centred(new DocxRun(head.Issuer.ToUpperInvariant(), Bold: true)),
            Centred("*"),
        ];
        if (head.Symbol is { } symbol) left.Add(Centred(symbol.Printed));
        else if (head.Unnumbered is { } open) left.Add(Centred($"Số ....-{open}"));
        DocxParagraph[] right =
        [
            // The rule is as wide as the words above it.
            Centred(new DocxRun("ĐẢNG CỘNG SẢN VIỆT NAM", Bold: true, Size: layout.PartyName)) with { Rule = true, SideIndent = 5 },
            Centred(new DocxRun($"{head.Place}, {(head.Unnumbered is null ? layout.DateWords(head.Date) : $"ngày .... tháng .... năm {head.Date.Year:0000}")}", Italic: true, Size: layout.PlaceDate)) with { Before = 6 },
        ];
        docx.Add(new DocxTable([LeftHead, layout.Page.TextWidth - LeftHead], [[left, right]], Ruled: false, HasHeader: false));
    }

    public void Title(string type, string subject)
    {
        docx.Add(Centred(new DocxRun(type.ToUpperInvariant(), Bold: true, Size: layout.TitleType)));
        docx.Add(Centred(new DocxRun(subject, Bold: true, Size: layout.TitleSubject)));
        docx.Add(Centred("-----") with { After = layout.Page.Spacing });
    }

    public void Basis(IEnumerable<string> lines)
    {
        foreach (var line in lines) Paragraph(new DocxRun($"- {line}", Italic: layout.BasisItalic));
    }

    public void Section(string title) =>
        docx.Add(Body(new DocxRun(title, Bold: true)) with { Align = DocxAlign.Left, KeepNext = true });

    public void Paragraph(params IReadOnlyList<DocxRun> runs) => docx.Add(Body(runs));

    /// <summary>Free text of people: each of their lines is a paragraph.</summary>
    public void Words(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Paragraph(line);
    }

    /// <summary>A ruled table; widths are shares of the text width.</summary>
    public void Table(IReadOnlyList<(string Header, decimal Share, DocxAlign Align)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var size = layout.Page.Body - 1;
        IReadOnlyList<IReadOnlyList<DocxParagraph>> header = [.. columns.Select(column => (IReadOnlyList<DocxParagraph>)[Centred(new DocxRun(column.Header, Bold: true, Size: size)) with { KeepNext = true }])];
        var body = rows.Select(row => (IReadOnlyList<IReadOnlyList<DocxParagraph>>)
            [.. row.Select((cell, c) => (IReadOnlyList<DocxParagraph>)[new DocxParagraph(new DocxRun(cell, Size: size)) { Align = columns[c].Align }])]);
        docx.Add(new DocxTable([.. columns.Select(column => column.Share * layout.Page.TextWidth)], [header, .. body], Ruled: true, HasHeader: true));
    }

    /// <summary>Recipients at the left (compulsory), the signature at the right.</summary>
    public void Close(IReadOnlyList<string> recipients, PaperSignature signature) => Sides(Recipients(recipients), Signature(signature));

    /// <summary>Two signatures side by side, recipients below.</summary>
    public void Close(IReadOnlyList<string> recipients, PaperSignature left, PaperSignature right)
    {
        Sides(Signature(left), Signature(right));
        if (recipients.Count > 0) foreach (var line in Recipients(recipients)) docx.Add(line);
    }

    private void Sides(IReadOnlyList<DocxParagraph> left, IReadOnlyList<DocxParagraph> right)
    {
        var half = layout.Page.TextWidth / 2;
        docx.Add(new DocxTable([half, half], [[left, right]], Ruled: false, HasHeader: false));
    }

    private List<DocxParagraph> Recipients(IReadOnlyList<string> recipients)
    {
        var small = layout.Page.Body - 2;
        return
        [
            new DocxParagraph(new DocxRun("Nơi nhận:", Underline: true)),
            .. recipients.Select((line, i) => new DocxParagraph(new DocxRun($"- {line}{(i == recipients.Count - 1 ? '.' : ',')}", Size: small))),
        ];
    }

    private List<DocxParagraph> Signature(PaperSignature signature)
    {
        var lines = new List<DocxParagraph>();
        if (signature.Capacity is { } capacity) lines.Add(Centred(new DocxRun(capacity, Bold: true)) with { KeepNext = true });
        lines.Add(Centred(new DocxRun(signature.Title, Bold: layout.SignatureTitleBold)) with { KeepNext = true });
        // Room for the pen: four lines.
        lines.Add(signature.IsSigned
            ? Centred(new DocxRun("(đã ký)", Italic: true)) with { Before = layout.Page.Line, After = layout.Page.Line, KeepNext = true }
            : new DocxParagraph { Before = layout.Page.Line * 3, KeepNext = true });
        if (signature.Name is { Length: > 0 } name) lines.Add(Centred(new DocxRun(name, Bold: true)));
        return lines;
    }

    private DocxParagraph Body(params IReadOnlyList<DocxRun> runs) =>
        new(runs) { Align = DocxAlign.Both, FirstIndent = layout.Page.Indent, After = layout.Page.Spacing };

    private static DocxParagraph Centred(DocxRun run) => new(run) { Align = DocxAlign.Centre };
}
