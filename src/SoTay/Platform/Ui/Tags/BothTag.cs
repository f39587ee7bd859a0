using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-both&gt;</c> holds a <c>&lt;st-version&gt;</c> each for two people who changed the same thing.</summary>
[HtmlTargetElement("st-both")]
public sealed class BothTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-both");
    }
}
