using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-tree roots="Model.Roots" /&gt;</c>: organisations under organisations.</summary>
[HtmlTargetElement("st-tree", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TreeTag : TagHelper
{
    public IReadOnlyList<TreeNode> Roots { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-tree");
        foreach (var root in Roots) Write(output.Content, root);
    }

    // A link inside a summary would be two targets in one: the arrow opens the branch, the name opens the page.
    private static void Write(TagHelperContent html, TreeNode node)
    {
        if (node.Children.Count == 0)
        {
            html.AppendHtml("<li><span class=\"st-leaf\">");
            Name(html, node);
            html.AppendHtml("</span></li>");
            return;
        }

        html.AppendHtml("<li>");
        if (node.Href is not null)
        {
            html.AppendHtml("<span class=\"st-leaf\">");
            Name(html, node);
            html.AppendHtml("</span>");
        }

        html.AppendHtml(node.Href is null ? "<details" : "<details class=\"st-arm\"").AppendHtml(node.Open ? " open><summary>" : "><summary>");
        if (node.Href is null) Name(html, node);
        else html.AppendHtml("<span class=\"visually-hidden\">Các đơn vị của ").Append(node.Name).AppendHtml("</span>");
        html.AppendHtml("</summary><ul>");
        foreach (var child in node.Children) Write(html, child);
        html.AppendHtml("</ul></details></li>");
    }

    private static void Name(TagHelperContent html, TreeNode node)
    {
        if (node.Href is null) html.AppendHtml("<strong>").Append(node.Name).AppendHtml("</strong>");
        else html.AppendHtml("<a href=\"").Append(node.Href).AppendHtml("\">").Append(node.Name).AppendHtml("</a>");
        if (node.Mark is { } mark) html.AppendHtml($" <span class=\"st-status is-{StatusTag.Css(mark.State)}\">").Append(mark.Words).AppendHtml("</span>");
        if (node.Note is not null) html.AppendHtml(" <small>").Append(node.Note).AppendHtml("</small>");
    }
}
