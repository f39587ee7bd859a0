using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-errors what="Chưa gửi được giấy mời." /&gt;</c> at the top of a form that came back (status 422): what happened, that every
/// word was kept, and a line to each field. Draws nothing when there is no error.
/// </summary>
[HtmlTargetElement("st-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public string What { get; set; } = "Chưa ghi được.";

    public string Kept { get; set; } = "Mọi chữ đã gõ còn nguyên.";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-errors");
        output.Put("role", "group");
        output.Put("aria-label", "Lỗi");
        output.Put("tabindex", "-1");
        output.Put("data-st-refused", "");
        output.Content.AppendHtml("<strong>").Append($"{What} {Kept}").AppendHtml("</strong><ul>");
        foreach (var (key, entry) in View.ModelState)
            foreach (var error in entry!.Errors)
                Line(output.Content, key, error.ErrorMessage);
        output.Content.AppendHtml("</ul>");
    }

    private static void Line(TagHelperContent html, string key, string words)
    {
        html.AppendHtml("<li>");
        if (key.Length == 0) html.Append(words);
        else html.AppendHtml("<a href=\"#").Append(TagBuilder.CreateSanitizedId(key, "_")).AppendHtml("\">").Append(words).AppendHtml("</a>");
        html.AppendHtml("</li>");
    }
}
