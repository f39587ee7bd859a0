using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-figure value="7" href="…"&gt;nội dung&lt;/st-figure&gt;</c>: a number with its words, always a link to its records.</summary>
[HtmlTargetElement("st-figure")]
public sealed class FigureTag : TagHelper
{
    /// <summary>As it is read: "7", "2.506", "92,0 %", "–" for no data.</summary>
    public string Value { get; set; } = "";

    public string Href { get; set; } = "";

    public bool Late { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", Late ? "st-figure is-late" : "st-figure");
        output.Put("href", Href);
        output.PreContent.AppendHtml("<b>").Append(Value).AppendHtml("</b> <span>");
        output.PostContent.AppendHtml("</span>");
    }
}
