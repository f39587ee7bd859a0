namespace SoTay.Platform.Office.Writing;

/// <summary>Words in one style; a line break in them stays one.</summary>
/// <param name="Size">Points; null = the size of the page.</param>
public sealed record DocxRun(string Text, bool Bold = false, bool Italic = false, bool Underline = false, decimal? Size = null)
{
    public static implicit operator DocxRun(string text) => new(text);
}
