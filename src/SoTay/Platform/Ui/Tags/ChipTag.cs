using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-chip icon="cloud-off"&gt;Bản lưu lúc 14:05&lt;/st-chip&gt;</c>: state of the page on an ordinary page; a chosen filter.</summary>
[HtmlTargetElement("st-chip")]
public sealed class ChipTag(Symbols symbols) : TagHelper
{
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-chip");
        if (Icon is not null) output.PreContent.AppendHtml(symbols.Icon(Icon)).Append(" ");
    }
}
