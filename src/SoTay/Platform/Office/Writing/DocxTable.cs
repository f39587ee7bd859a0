namespace SoTay.Platform.Office.Writing;

/// <summary>A table of fixed column widths (millimetres); every cell is a list of paragraphs.</summary>
/// <param name="Widths">Column widths, mm.</param>
/// <param name="Rows">Rows from the top; a header row repeats on every page.</param>
/// <param name="Ruled">Lines around the cells; without them the table only arranges.</param>
/// <param name="HasHeader">The first row is a header.</param>
public sealed record DocxTable(IReadOnlyList<decimal> Widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<DocxParagraph>>> Rows, bool Ruled, bool HasHeader);
