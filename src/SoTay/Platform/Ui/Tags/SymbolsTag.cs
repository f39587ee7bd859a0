using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-symbols /&gt;</c> at the foot of the layout draws each symbol that the page used;
/// <c>&lt;st-symbols also="i-user-off q-late" /&gt;</c> in a page asks for those that only its script will use.
/// </summary>
[HtmlTargetElement("st-symbols", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SymbolsTag(Symbols symbols) : TagHelper
{
    public string? Also { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Also is null)
        {
            output.Content.SetHtmlContent(symbols.Draw());
            return;
        }

        foreach (var id in Also.Split(' ', StringSplitOptions.RemoveEmptyEntries)) symbols.Need(id);
    }
}
