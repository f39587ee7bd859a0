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
        // Asked for now: the layout draws the symbols before this table is written.
        foreach (var state in Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).Where(cell => cell.Text is null).Select(cell => cell.State).Distinct())
            symbols.Square(state);
        output.Content.SetHtmlContent(new HeatTable(Caption, First, Columns, Current, Groups));
    }
}
