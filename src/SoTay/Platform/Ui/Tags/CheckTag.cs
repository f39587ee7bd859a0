using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-check for="Input.ByHand" label="Ghi hộ đảng viên không có điện thoại" /&gt;</c>: a box whose whole line is the target;
/// <c>value="x"</c> makes it one of several boxes of one name, <c>radio="true"</c> one of several choices.
/// </summary>
[HtmlTargetElement("st-check", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Note { get; set; }

    public string Value { get; set; } = "true";

    public bool Radio { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "form-check");
        output.Content.AppendHtml($"<input class=\"form-check-input\" type=\"{(Radio ? "radio" : "checkbox")}\" name=\"{name}\" value=\"").Append(Value).AppendHtml(Chosen(name) ? "\" checked>" : "\">")
            .AppendHtml(" <span>").Append(Label);
        if (Note is not null) output.Content.AppendHtml("<small class=\"st-why st-block\">").Append(Note).AppendHtml("</small>");
        output.Content.AppendHtml("</span>");
    }

    /// <summary>A box that was not ticked is not sent at all, so once anything came back only what came counts.</summary>
    private bool Chosen(string name)
    {
        if (View.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
            return (entry.RawValue as IEnumerable<string> ?? [entry.AttemptedValue ?? ""]).Contains(Value, StringComparer.OrdinalIgnoreCase);
        if (View.HttpContext.Request.HasFormContentType) return false;
        return For.Model switch
        {
            bool flag => flag,
            IEnumerable<string> many => many.Contains(Value, StringComparer.Ordinal),
            IEnumerable<Guid> keys => keys.Any(key => string.Equals(key.ToString(), Value, StringComparison.OrdinalIgnoreCase)),
            null => false,
            var one => string.Equals(one.ToString(), Value, StringComparison.Ordinal),
        };
    }
}
