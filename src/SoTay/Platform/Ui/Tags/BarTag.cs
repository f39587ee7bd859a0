using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-bar icon="user-edit"&gt;Đang ghi hộ … &lt;a href="…"&gt;Thôi&lt;/a&gt;&lt;/st-bar&gt;</c>: where the data is, in whose name one writes.</summary>
[HtmlTargetElement("st-bar")]
public sealed class BarTag(Symbols symbols) : TagHelper
{
    public string Icon { get; set; } = "cloud-off";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-bar");
        output.PreContent.AppendHtml(symbols.Icon(Icon)).Append(" ");
    }
}
