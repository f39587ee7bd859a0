using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-timeline&gt;</c> holds <c>&lt;st-event&gt;</c> in the order of time: the life of a member or a document.</summary>
[HtmlTargetElement("st-timeline")]
public sealed class TimelineTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-time");
    }
}
