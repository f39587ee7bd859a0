using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-from&gt;Lấy từ buổi 03/11/2026&lt;/st-from&gt;</c>: where a filled-in value came from; may hold a link.</summary>
[HtmlTargetElement("st-from")]
public sealed class FromTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-from");
    }
}
