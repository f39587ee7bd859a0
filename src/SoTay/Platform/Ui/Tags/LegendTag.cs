using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-legend items="@([(Square.Done, "Đúng hạn"), (Square.Missed, "Chưa họp")])" /&gt;</c>: what the squares of this page mean.</summary>
[HtmlTargetElement("st-legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LegendTag(Symbols symbols) : TagHelper
{
    public IReadOnlyList<(Square State, string Words)> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-legend");
        foreach (var (state, words) in Items)
            output.Content.AppendHtml("<li>").AppendHtml(symbols.Square(state)).Append(" ").Append(words).AppendHtml("</li>");
    }
}
