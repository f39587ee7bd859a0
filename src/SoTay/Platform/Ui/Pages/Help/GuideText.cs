using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SoTay.Platform.Ui.Pages.Help;

/// <summary>The little of Markdown that the guide is written in: titles, paragraphs, numbered lists, bold, slanted, code, links, pictures.</summary>
public static partial class GuideText
{
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (block.StartsWith("## ", StringComparison.Ordinal)) html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Anchor(block[3..])}\">{Words(block[3..])}</h2>");
            else if (block.StartsWith("# ", StringComparison.Ordinal)) html.Append(CultureInfo.InvariantCulture, $"<h1>{Words(block[2..])}</h1>");
            else if (block == "---") html.Append("<hr>");
            else if (block.StartsWith("1. ", StringComparison.Ordinal)) html.Append("<ol>").AppendJoin("", block.Split('\n').Select(line => $"<li>{Words(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])}</li>")).Append("</ol>");
            else html.Append(CultureInfo.InvariantCulture, $"<p>{Words(block)}</p>");
        }

        return html.ToString();
    }

    /// <summary>As GitHub names a title, so that one link serves both places.</summary>
    public static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');

    private static string Words(string text)
    {
        // Only what could be markup: an encoder writes half of the Vietnamese letters as numbers, a tenth of the page.
        var safe = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        safe = PicturePattern().Replace(safe, match => $"<img src=\"/help/{match.Groups["file"].Value}\" alt=\"{match.Groups["alt"].Value}\"{Size(match.Groups["file"].Value)} loading=\"lazy\">");
        safe = LinkPattern().Replace(safe, "<a href=\"${to}\">${words}</a>");
        safe = BoldPattern().Replace(safe, "<b>${words}</b>");
        safe = SlantedPattern().Replace(safe, "<b>${words}</b>");
        return CodePattern().Replace(safe, "<code>${words}</code>");
    }

    /// <summary>Width and height stand at the start of a PNG; the page keeps their place before the picture is there.</summary>
    private static string Size(string file)
    {
        using var picture = typeof(GuideText).Assembly.GetManifestResourceStream("SoTay.Guide." + file);
        if (picture is null) return "";
        Span<byte> head = stackalloc byte[24];
        picture.ReadExactly(head);
        return string.Create(CultureInfo.InvariantCulture, $" width=\"{BinaryPrimitives.ReadInt32BigEndian(head[16..])}\" height=\"{BinaryPrimitives.ReadInt32BigEndian(head[20..])}\"");
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\(pictures/(?<file>[a-z-]+\.png)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PicturePattern();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\((?<to>#[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BoldPattern();

    [GeneratedRegex(@"\*(?<words>[^*]+)\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlantedPattern();

    [GeneratedRegex("`(?<words>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
