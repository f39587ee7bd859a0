using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>The control inside a field: input, textarea or select.</summary>
internal sealed class FieldControl(string name, string id, string kind, string? value, IEnumerable<SelectListItem>? items, IReadOnlyList<TagHelperAttribute> others)
{
    public void Write(TagHelperContent html, string? describedBy, bool invalid)
    {
        var tag = kind is "textarea" or "select" ? kind : "input";
        html.AppendHtml($"<{tag} id=\"{id}\" name=\"{name}\" class=\"{(tag == "select" ? "form-select" : "form-control")}{(invalid ? " is-invalid" : "")}\"");
        if (tag == "input") html.AppendHtml(TypeOf(kind));
        if (invalid) html.AppendHtml(" aria-invalid=\"true\"");
        if (describedBy is not null) html.AppendHtml($" aria-describedby=\"{describedBy}\"");
        if (tag == "input" && value is not null) html.AppendHtml(" value=\"").Append(value).AppendHtml("\"");
        foreach (var other in others) Attribute(html, other);
        html.AppendHtml(">");
        // A line feed right after the tag would be swallowed by the browser: one more keeps the first typed one.
        if (tag == "textarea") html.AppendHtml("\n").Append(value ?? "");
        if (tag == "select") foreach (var item in items ?? []) Option(html, item);
        if (tag != "input") html.AppendHtml($"</{tag}>");
    }

    // Dates and times are typed as they are written here (03/12/2026, 19:30); a browser's own fields follow the phone's language
    // instead (12/03/2026, 07:30 PM). A keypad of figures has no stroke and no colon: 03122026 and 1930 are understood too.
    private static string TypeOf(string kind) => kind switch
    {
        "date" => " type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" placeholder=\"ngày/tháng/năm\"",
        "number" => " type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"",
        "time" => " type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" placeholder=\"giờ:phút\"",
        _ => $" type=\"{kind}\"",
    };

    private static void Attribute(TagHelperContent html, TagHelperAttribute attribute)
    {
        html.AppendHtml(" " + attribute.Name);
        if (attribute.ValueStyle is HtmlAttributeValueStyle.Minimized) return;
        html.AppendHtml("=\"");
        if (attribute.Value is IHtmlContent encoded) html.AppendHtml(encoded);
        else html.Append(attribute.Value?.ToString() ?? "");
        html.AppendHtml("\"");
    }

    private void Option(TagHelperContent html, SelectListItem item)
    {
        var selected = value is null ? item.Selected : string.Equals(item.Value ?? item.Text, value, StringComparison.Ordinal);
        html.AppendHtml("<option");
        if (item.Value is not null) html.AppendHtml(" value=\"").Append(item.Value).AppendHtml("\"");
        if (selected) html.AppendHtml(" selected");
        if (item.Disabled) html.AppendHtml(" disabled");
        html.AppendHtml(">").Append(item.Text).AppendHtml("</option>");
    }
}
