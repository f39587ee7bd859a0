using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-field for="Input.Place" label="Địa điểm" source="Lấy từ buổi 03/11/2026" /&gt;</c>: label, source, hint, error and the control, tied
/// together for a screen reader. What was typed stands again when the form comes back. <c>kind</c>: text (default), date, number,
/// time, textarea, select (with <c>items</c>), password, file, search; other attributes (rows, autocomplete) go to the control.
/// </summary>
[HtmlTargetElement("st-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Symbols symbols) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = OrNothing(value); }

    /// <summary>Where the filled-in value came from.</summary>
    public string? Source { get; set => field = OrNothing(value); }

    public string Kind { get; set; } = "text";

    public IEnumerable<SelectListItem>? Items { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = View.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        var own = await output.GetChildContentAsync();

        var control = new FieldControl(name, id, Kind, Typed(entry), Items, output.Attributes.ToList());
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var html = output.Content;
        html.AppendHtml("<label class=\"form-label\" for=\"").Append(id).AppendHtml("\">").Append(Label).AppendHtml("</label>");
        if (Source is not null) html.AppendHtml($"<span class=\"st-from\" id=\"{id}-from\">").Append(Source).AppendHtml("</span>");
        if (Hint is not null) html.AppendHtml($"<span class=\"form-hint\" id=\"{id}-hint\">").Append(Hint).AppendHtml("</span>");
        if (error is not null) html.AppendHtml($"<p class=\"st-error\" id=\"{id}-error\">").AppendHtml(symbols.Icon("alert-circle")).Append(" ").Append(error).AppendHtml("</p>");
        if (own.IsEmptyOrWhiteSpace) control.Write(html, Described(id, error), error is not null);
        else html.AppendHtml(own);
    }

    // A view writes source="@Model.From": for a text that is not there Razor hands over an empty one.
    private static string? OrNothing(string? words) => string.IsNullOrEmpty(words) ? null : words;

    private string? Described(string id, string? error)
    {
        var parts = new[] { Source is null ? null : id + "-from", Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(part => part is not null);
        var all = string.Join(' ', parts);
        return all.Length == 0 ? null : all;
    }

    /// <summary>What the person typed, else what the model holds. A password is never written back.</summary>
    private string? Typed(ModelStateEntry? entry) => Kind is "password" or "file" ? null : entry?.AttemptedValue ?? For.Model switch
    {
        null => null,
        DateOnly date => Dates.Full(date),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable value when For.Model is not Enum => value.ToString(null, CultureInfo.CurrentCulture),
        var other => other.ToString(),
    };
}
