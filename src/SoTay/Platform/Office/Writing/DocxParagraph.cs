namespace SoTay.Platform.Office.Writing;

/// <summary>A paragraph; distances in millimetres (indents) and points (spacing).</summary>
public sealed record DocxParagraph(params IReadOnlyList<DocxRun> Runs)
{
    public DocxAlign Align { get; init; } = DocxAlign.Left;

    public decimal FirstIndent { get; init; }

    public decimal SideIndent { get; init; }

    public decimal Before { get; init; }

    public decimal After { get; init; }

    /// <summary>Stays on the page of the next paragraph, as a heading must.</summary>
    public bool KeepNext { get; init; }

    /// <summary>A thin rule under the paragraph, between its side indents.</summary>
    public bool Rule { get; init; }
}
