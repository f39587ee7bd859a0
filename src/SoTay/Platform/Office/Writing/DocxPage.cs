namespace SoTay.Platform.Office.Writing;

/// <summary>Measures of a written page: A4, margins in millimetres, font and distances in points.</summary>
/// <param name="Top">Margin, mm.</param>
/// <param name="Bottom">Margin, mm.</param>
/// <param name="Left">Margin, mm.</param>
/// <param name="Right">Margin, mm.</param>
/// <param name="Font">Font family of everything.</param>
/// <param name="Body">Size of the text, pt.</param>
/// <param name="Line">Exact distance of lines, pt.</param>
/// <param name="Spacing">Distance after a paragraph, pt.</param>
/// <param name="Indent">First line of a paragraph, mm.</param>
public sealed record DocxPage(decimal Top, decimal Bottom, decimal Left, decimal Right, string Font, decimal Body, decimal Line, decimal Spacing, decimal Indent)
{
    public const decimal Width = 210;
    public const decimal Height = 297;

    /// <summary>Width between the margins, mm.</summary>
    public decimal TextWidth => Width - Left - Right;

    /// <summary>Word counts in twentieths of a point.</summary>
    public static int TwipsOfMillimetres(decimal mm) => (int)Math.Round(mm * 1440 / 25.4m, MidpointRounding.AwayFromZero);

    public static int TwipsOfPoints(decimal pt) => (int)Math.Round(pt * 20, MidpointRounding.AwayFromZero);
}
