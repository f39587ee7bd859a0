using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-event on="@date" kind="Honour"&gt;Huy hiệu 50 năm&lt;/st-event&gt;</c>; <c>when="Hiện nay"</c> where a word stands for the date.</summary>
[HtmlTargetElement("st-event", ParentTag = "st-timeline")]
public sealed class EventTag : TagHelper
{
    public DateOnly? On { get; set; }

    public string? When { get; set; }

    public EventKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Kind is not EventKind.Past) output.Put("class", Kind switch { EventKind.Honour => "is-honour", EventKind.Now => "is-now", _ => "is-next" });
        if (On is { } date) output.PreContent.AppendHtml("<time datetime=\"").Append(Dates.Machine(date)).AppendHtml("\">").Append(When ?? Dates.Full(date)).AppendHtml("</time>");
        else output.PreContent.AppendHtml("<span class=\"st-when\">").Append(When ?? "").AppendHtml("</span>");
    }
}
