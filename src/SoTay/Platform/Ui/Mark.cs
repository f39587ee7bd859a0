using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace SoTay.Platform.Ui;

/// <summary>Mark of the product: twelve squares, filled up to the current month (one in January, twelve in December).</summary>
public static class Mark
{
    private static readonly HtmlString[] Months = [.. Enumerable.Range(1, 12).Select(Drawn)];

    public static IHtmlContent Draw(int month) => Months[month - 1];

    private static HtmlString Drawn(int month)
    {
        var squares = Enumerable.Range(0, 12).Select(index => string.Create(CultureInfo.InvariantCulture,
            $"<rect {(index < month ? "class=\"st-past\" " : "")}x=\"{1.5 + (6.5 * (index % 4))}\" y=\"{4.5 + (6.5 * (index / 4))}\" width=\"5\" height=\"5\" rx=\"1\"/>"));
        return new($"<svg class=\"st-mark\" viewBox=\"0 0 28 28\" role=\"img\" aria-label=\"Sổ Tay\">{string.Concat(squares)}</svg>");
    }
}
