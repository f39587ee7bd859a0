using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-version title="Bí thư, 20:21"&gt;words and a button "Lấy bản này"&lt;/st-version&gt;</c></summary>
[HtmlTargetElement("st-version", ParentTag = "st-both")]
public sealed class VersionTag : TagHelper
{
    /// <summary>Who and when.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.AppendHtml("<strong>").Append(Title).AppendHtml("</strong>");
    }
}
