using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-file name="Dự thảo Nghị quyết" href="…" note="2 trang, 24 KB" read="false" /&gt;</c>; <c>read</c> is left out where nobody counts readers.</summary>
[HtmlTargetElement("st-file", ParentTag = "st-files", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTag(Symbols symbols) : TagHelper
{
    public string Name { get; set; } = "";

    public string Href { get; set; } = "";

    public string? Note { get; set; }

    public bool? Read { get; set; }

    public string Icon { get; set; } = "file-text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var html = output.Content;
        html.AppendHtml("<a href=\"").Append(Href).AppendHtml("\">").AppendHtml(symbols.Icon(Icon)).AppendHtml(" <span>").Append(Name).AppendHtml("<small>");
        if (Read is { } read)
            html.AppendHtml(read ? "<span class=\"st-status is-done\">" : "<span class=\"st-status is-asked\">").AppendHtml(symbols.Icon(read ? "check" : "eyeglass")).Append(read ? " Đã đọc" : " Chưa đọc").AppendHtml("</span> ");
        html.Append(Note ?? "").AppendHtml("</small></span></a>");
    }
}
