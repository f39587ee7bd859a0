using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-votes items="@([("Đồng ý", 14), ("Không đồng ý", 0), ("Ý kiến khác", 1)])" /&gt;</c>: counts of equal size.</summary>
[HtmlTargetElement("st-votes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VotesTag : TagHelper
{
    public IReadOnlyList<(string Words, int Count)> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-votes");
        foreach (var (words, count) in Items)
            output.Content.AppendHtml("<div><dt>").Append(words).AppendHtml("</dt><dd>").Append($"{count}").AppendHtml("</dd></div>");
    }
}
