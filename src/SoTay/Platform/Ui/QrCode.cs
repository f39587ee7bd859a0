using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace SoTay.Platform.Ui;

/// <summary>
/// A QR code as one SVG path: it prints, needs no script, and stays black on white in dark mode, because scanners need that.
/// </summary>
public static class QrCode
{
    /// <param name="text">What a scanner reads.</param>
    /// <param name="label">What a person who hears the page is told.</param>
    public static IHtmlContent Draw(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
        var size = code.ModuleMatrix.Count;
        return new HtmlContentBuilder().AppendHtml($"<svg class=\"st-qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"").Append(label)
            .AppendHtml($"\"><path class=\"st-qr-ground\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>");
    }
}
