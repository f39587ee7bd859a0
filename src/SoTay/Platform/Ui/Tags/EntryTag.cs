using Microsoft.AspNetCore.Razor.TagHelpers;
using SoTay.Platform.Time;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-entry on="@date" title="Nộp 3 bộ hồ sơ" href="…" who="Vi Thị Bích" late="Chậm 10 ngày" why="mới nộp 2 trên 3"&gt;buttons&lt;/st-entry&gt;</c>:
/// one thing to do. Content, if any, is its buttons (at most two).
/// </summary>
[HtmlTargetElement("st-entry", ParentTag = "st-diary")]
public sealed class EntryTag(VietnamClock clock) : TagHelper
{
    /// <summary>Day in the margin; null for what has no day.</summary>
    public DateOnly? On { get; set; }

    public string Title { get; set; } = "";

    public string? Href { get; set => field = OrNothing(value); }

    /// <summary>Second line: a name, a place.</summary>
    public string? Who { get; set => field = OrNothing(value); }

    /// <summary>How late, "Chậm 10 ngày"; makes the row red and asks for <see cref="Why"/>.</summary>
    public string? Late { get; set => field = OrNothing(value); }

    /// <summary>State or reason in a sentence.</summary>
    public string? Why { get; set => field = OrNothing(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var day = (DiaryTag.DiaryDay)context.Items[typeof(DiaryTag)];
        var again = On is not null && day.Date == On;
        day.Date = On;
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PutIf(Late is not null, "class", "st-late");
        output.PutIf(again, "class", "st-again");
        var buttons = await output.GetChildContentAsync();

        var html = output.Content;
        html.AppendHtml("<div class=\"st-day\">");
        // The margin is narrow: in another year the year stands where the day of the week would, without its word.
        if (On is { } date && !again) html.AppendHtml("<b>").Append(Dates.DayAndMonth(date)).AppendHtml("</b> ").Append(date.Year == clock.Today.Year ? Dates.DayNear(date, clock.Today) : $"{date.Year}");
        html.AppendHtml("</div><div class=\"st-what\">");
        if (Href is null) html.AppendHtml("<strong>").Append(Title).AppendHtml("</strong>");
        else html.AppendHtml("<a href=\"").Append(Href).AppendHtml("\">").Append(Title).AppendHtml("</a>");
        if (Who is not null) html.AppendHtml("<span class=\"st-small\">").Append(Who).AppendHtml("</span>");
        if (Late is not null) html.AppendHtml("<span class=\"st-why is-late\"><b>").Append(Late + ":").AppendHtml("</b> ").Append(Why ?? "chưa rõ lý do").AppendHtml("</span>");
        else if (Why is not null) html.AppendHtml("<span class=\"st-why\">").Append(Why).AppendHtml("</span>");
        if (!buttons.IsEmptyOrWhiteSpace) html.AppendHtml("<div class=\"st-acts\">").AppendHtml(buttons).AppendHtml("</div>");
        html.AppendHtml("</div>");
    }

    // A view writes late="@row.Late": for a text that is not there Razor hands over an empty one.
    private static string? OrNothing(string? words) => string.IsNullOrEmpty(words) ? null : words;
}
