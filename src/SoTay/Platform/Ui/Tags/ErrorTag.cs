using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-error for="Input.Chosen" /&gt;</c> at the head of a group of boxes or choices that came back: why. A field says so itself.
/// The line on top leads to the id of the group; a list that is no group gives it to this sentence: <c>id="Chosen"</c>.
/// </summary>
[HtmlTargetElement("st-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorTag(Symbols symbols) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        if (!View.ModelState.TryGetValue(name, out var entry) || entry.Errors is not [var error, ..])
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-error");
        if (!output.Attributes.ContainsName("id")) output.Put("id", TagBuilder.CreateSanitizedId(name, "_") + "-error");
        output.Content.AppendHtml(symbols.Icon("alert-circle")).Append(" ").Append(error.ErrorMessage);
    }
}
