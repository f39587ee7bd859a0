using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui.Pages.Help;

/// <summary>The guide of docs/guide inside the product: it must be there for whoever cannot sign in, and where there is no internet.</summary>
[AllowAnonymous]
public sealed class HelpModel : PageModel
{
    // The contents, then each chapter: a phone with a weak signal loads what is read.
    private static readonly Lazy<IReadOnlyList<HtmlString>> Written = new(() =>
    {
        using var reader = new StreamReader(Part("README.md")!);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ");
        var anchors = parts.Skip(1).Select(part => GuideText.Anchor(part.Split('\n')[0])).ToList();
        return [.. parts.Select((part, chapter) => new HtmlString(Linked(GuideText.ToHtml(chapter == 0 ? part : "## " + part))))];

        string Linked(string html) => anchors.Index().Aggregate(html, (text, anchor) => text.Replace($"href=\"#{anchor.Item}\"", string.Create(CultureInfo.InvariantCulture, $"href=\"/help/{anchor.Index + 1}\""), StringComparison.Ordinal));
    });

    /// <summary>0 for the contents.</summary>
    public int Chapter { get; private set; }

    public int Last => Written.Value.Count - 1;

    public HtmlString Guide => Written.Value[Chapter];

    /// <param name="part">A chapter by its number, or a picture by its name.</param>
    public IActionResult OnGet(string? part)
    {
        if (part is null) return Page();
        if (int.TryParse(part, CultureInfo.InvariantCulture, out var chapter))
        {
            Chapter = chapter;
            return chapter >= 1 && chapter <= Last ? Page() : NotFound();
        }

        if (!part.EndsWith(".png", StringComparison.Ordinal) || Part(part) is not { } image) return NotFound();
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(image, "image/png");
    }

    private static Stream? Part(string name) => typeof(HelpModel).Assembly.GetManifestResourceStream("SoTay.Guide." + name);
}
