using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-square state="Late" label="Họp muộn" /&gt;</c>; without a label it is silent and the words stand beside it.
/// </summary>
[HtmlTargetElement("st-square", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SquareTag(Symbols symbols) : TagHelper
{
    public Square State { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(symbols.Square(State));
        if (Label is not null) output.Content.AppendHtml("<span class=\"visually-hidden\">").Append(Label).AppendHtml("</span>");
    }
}
