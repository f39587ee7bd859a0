using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui.Pages.Help;

/// <summary>The guide of docs/guide inside the product: it must be there for whoever cannot sign in, and where there is no internet.</summary>
[AllowAnonymous]
public sealed class HelpModel : PageModel
{
    private static readonly Lazy<HtmlString> Written = new(() =>
    {
        using var reader = new StreamReader(Part("README.md")!);
        return new(GuideText.ToHtml(reader.ReadToEnd()));
    });

    public HtmlString Guide => Written.Value;

    public IActionResult OnGet(string? picture)
    {
        if (picture is null) return Page();
        if (!picture.EndsWith(".png", StringComparison.Ordinal) || Part(picture) is not { } image) return NotFound();
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(image, "image/png");
    }

    private static Stream? Part(string name) => typeof(HelpModel).Assembly.GetManifestResourceStream("SoTay.Guide." + name);
}
