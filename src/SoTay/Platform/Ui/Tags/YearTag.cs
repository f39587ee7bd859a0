using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-year label="Năm 2026" months="Model.Months" current="12" /&gt;</c>: twelve squares, each opens its month.</summary>
[HtmlTargetElement("st-year", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearTag(Symbols symbols) : TagHelper
{
    public string Label { get; set; } = "";

    public IReadOnlyList<MonthSquare> Months { get; set; } = [];

    public int Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-year");
        output.Put("aria-label", Label);
        foreach (var month in Months) Write(output, month, month.Href is null ? "span" : "a");
    }

    private void Write(TagHelperOutput output, MonthSquare month, string tag)
    {
        output.Content.AppendHtml("<li><").AppendHtml(tag);
        if (month.Href is not null) output.Content.AppendHtml(" href=\"").Append(month.Href).AppendHtml("\"");
        if (month.Month == Current) output.Content.AppendHtml(" aria-current=\"date\"");
        output.Content.AppendHtml("><span class=\"visually-hidden\">").Append($"Tháng {month.Month}: {month.Words}").AppendHtml("</span>")
            .AppendHtml(symbols.Square(month.State)).AppendHtml("<span aria-hidden=\"true\">").Append($"{month.Month}").AppendHtml("</span></").AppendHtml(tag).AppendHtml("></li>");
    }
}
