using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-status state="Late" why="chưa có biên bản"&gt;Chậm 3 ngày&lt;/st-status&gt;</c>: sign, word, and then why.
/// What is late always has a reason.
/// </summary>
[HtmlTargetElement("st-status")]
public sealed class StatusTag(Symbols symbols) : TagHelper
{
    public State State { get; set; }

    // A view writes why="@row.Why": for a text that is not there Razor hands over an empty one.
    public string? Why { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Another sign than the usual one of the state.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-status is-" + Css(State));
        output.PreContent.AppendHtml(symbols.Icon(Icon ?? IconOf(State))).Append(" ");
        if (Why is not null)
            output.PostElement.AppendHtml(State is State.Late ? " <span class=\"st-why is-late\">" : " <span class=\"st-why\">").Append(Why).AppendHtml("</span>");
    }

    internal static string Css(State state) => state switch
    {
        State.Done => "done",
        State.Late => "late",
        State.Asked => "asked",
        State.Honour => "honour",
        _ => "none",
    };

    private static string IconOf(State state) => state switch
    {
        State.Done => "check",
        State.Late => "clock-exclamation",
        State.Asked => "message-circle-question",
        State.Honour => "award",
        _ => "circle-dashed",
    };
}
