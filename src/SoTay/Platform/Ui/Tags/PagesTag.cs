using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-pages where="Trang 2 trên 9" previous="?page=1" next="?page=3" /&gt;</c>: long lists, page by page.</summary>
[HtmlTargetElement("st-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTag(Symbols symbols) : TagHelper
{
    /// <summary>"Trang 2 trên 9", or "51 đến 100 trên 2.506 người".</summary>
    public string Where { get; set; } = "";

    public string? Previous { get; set => field = OrNothing(value); }

    public string? Next { get; set => field = OrNothing(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-pager");
        output.Put("aria-label", "Các trang");
        Link(output, Previous, "prev", "chevron-left", "Trang trước");
        output.Content.AppendHtml("<div class=\"st-small\">").Append(Where).AppendHtml("</div>");
        Link(output, Next, "next", "chevron-right", "Trang sau");
    }

    // A view writes previous="@(first ? null : …)": for a text that is not there Razor hands over an empty one.
    private static string? OrNothing(string? href) => string.IsNullOrEmpty(href) ? null : href;

    private void Link(TagHelperOutput output, string? href, string rel, string icon, string words)
    {
        if (href is null) output.Content.AppendHtml("<span></span>");
        else output.Content.AppendHtml($"<a class=\"btn btn-quiet\" rel=\"{rel}\" href=\"").Append(href).AppendHtml("\">").AppendHtml(symbols.Icon(icon)).AppendHtml("<span class=\"visually-hidden\">").Append(words).AppendHtml("</span></a>");
    }
}
