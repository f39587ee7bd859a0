using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-empty title="Chưa có buổi họp nào"&gt;what will be here, and the step that fills it&lt;/st-empty&gt;</c></summary>
[HtmlTargetElement("st-empty")]
public sealed class EmptyTag : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-empty");
        output.PreContent.AppendHtml("<strong>").Append(Title).AppendHtml("</strong>");
    }
}
