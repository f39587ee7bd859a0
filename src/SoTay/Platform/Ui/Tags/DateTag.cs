using Microsoft.AspNetCore.Razor.TagHelpers;
using SoTay.Platform.Time;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-date value="@date" /&gt;</c>: 03/12 inside the current year, 03/12/2025 outside it; <c>day="true"</c> puts "Thứ Năm" before it,
/// <c>full="true"</c> keeps the year.
/// </summary>
[HtmlTargetElement("st-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTag(VietnamClock clock) : TagHelper
{
    public DateOnly? Value { get; set; }

    public bool Day { get; set; }

    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("datetime", Dates.Machine(date));
        output.Content.SetContent(Full ? Dates.Full(date) : Dates.Short(date, clock.Today));
        if (Day) output.PreElement.SetContent(Dates.Day(date) + " ");
    }
}
