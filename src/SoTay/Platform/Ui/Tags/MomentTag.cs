using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SoTay.Platform.Time;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-moment value="@utc" /&gt;</c>: a UTC moment on the country's clock, "14:05 ngày 03/12"; today's shows the time only.</summary>
[HtmlTargetElement("st-moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTag(VietnamClock clock) : TagHelper
{
    public DateTime? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } moment)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        var date = VietnamClock.DateOf(moment);
        var time = VietnamClock.Wall(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("datetime", moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(date == clock.Today ? time : $"{time} ngày {Dates.Short(date, clock.Today)}");
    }
}
