using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-heat caption="Chi bộ theo tháng" first="Chi bộ" columns="Model.Months" current="11" groups="Model.Groups" /&gt;</c>:
/// units by months. A real table, so that it reads aloud, prints and can be copied. Keep the addresses of one row alike
/// up to the last letters ("/cells/12/meetings/2026-03"): a page of a thousand squares then still weighs little.
/// </summary>
[HtmlTargetElement("st-heat", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HeatTag(Symbols symbols) : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>Head of the first column.</summary>
    public string First { get; set; } = "";

    /// <summary>Heads of the columns; read aloud as "Tháng 3" when they are numbers.</summary>
    public IReadOnlyList<string> Columns { get; set; } = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

    /// <summary>Index of the current column, -1 for none.</summary>
    public int Current { get; set; } = -1;

    public IReadOnlyList<HeatGroup> Groups { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-heat");
        var html = output.Content;
        html.AppendHtml("<caption class=\"visually-hidden\">").Append(Caption).AppendHtml("</caption><thead><tr><th scope=\"col\">").Append(First).AppendHtml("</th>");
        for (var index = 0; index < Columns.Count; index++)
            html.AppendHtml(index == Current ? "<th scope=\"col\" aria-current=\"date\">" : "<th scope=\"col\">").Append(Columns[index]).AppendHtml("</th>");
        html.AppendHtml("</tr></thead><tbody>");
        foreach (var group in Groups) Write(html, group);
        html.AppendHtml("</tbody>");
    }

    private void Write(TagHelperContent html, HeatGroup group)
    {
        if (group.Name is not null)
            html.AppendHtml($"<tr class=\"st-group\"><th colspan=\"{Columns.Count + 1}\" scope=\"rowgroup\">").Append(group.Name).AppendHtml("</th></tr>");
        foreach (var row in group.Rows)
        {
            html.AppendHtml(row.Owing ? "<tr class=\"is-owing\"><th scope=\"row\"><a href=\"" : "<tr><th scope=\"row\"><a href=\"").Append(row.Href).AppendHtml("\">").Append(row.Name).AppendHtml("</a></th>");
            for (var index = 0; index < row.Cells.Count; index++) Write(html, row.Cells[index], index < Columns.Count ? Columns[index] : "");
            html.AppendHtml("</tr>");
        }
    }

    private void Write(TagHelperContent html, HeatCell cell, string column)
    {
        var tag = cell.Href is null ? "span" : "a";
        html.AppendHtml("<td><").AppendHtml(tag);
        if (cell.Href is not null) html.AppendHtml(" href=\"").Append(cell.Href).AppendHtml("\"");
        html.AppendHtml(cell.Href is null ? " role=\"img\" aria-label=\"" : " aria-label=\"").Append(column.Length < 3 ? $"Tháng {column}: {cell.Words}" : $"{column}: {cell.Words}").AppendHtml("\">");
        if (cell.Text is null) html.AppendHtml(symbols.Square(cell.State));
        else html.Append(cell.Text);
        html.AppendHtml("</").AppendHtml(tag).AppendHtml("></td>");
    }
}
