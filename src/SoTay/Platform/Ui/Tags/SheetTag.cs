using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-sheet title="Kết luận"&gt;…&lt;/st-sheet&gt;</c>: a piece of paper with its title; never inside another sheet.
/// </summary>
[HtmlTargetElement("st-sheet")]
public sealed class SheetTag : TagHelper
{
    public string? Title { get; set; }

    /// <summary>Id of the title; made from it when left out.</summary>
    public string? Id { get; set; }

    /// <summary>Content reaches the edge (lists, tables).</summary>
    public bool Flush { get; set; }

    /// <summary>Pieces one under the other with the usual distance; off for flush sheets.</summary>
    public bool Stack { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", Flush ? "st-sheet st-flush" : Stack ? "st-sheet st-stack" : "st-sheet");
        if (Title is null) return;
        var id = Id ?? Ids.From(Title);
        output.Put("aria-labelledby", id);
        output.PreContent.AppendHtml("<h2 id=\"").Append(id).AppendHtml("\">").Append(Title).AppendHtml("</h2>");
    }
}
