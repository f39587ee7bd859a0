using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-icon name="send" /&gt;</c>: an icon of Assets/icons.txt, always beside a word.</summary>
[HtmlTargetElement("st-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag(Symbols symbols) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(symbols.Icon(Name));
    }
}
