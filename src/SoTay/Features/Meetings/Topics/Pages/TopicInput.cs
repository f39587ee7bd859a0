using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>What a superior writes of a topic.</summary>
public sealed class TopicInput
{
    public string? Title { get; set; }

    public string? Outline { get; set; }

    public bool IsYearTheme { get; set; }

    public MeetingContent? Content { get; set; }

    public DateOnly? First { get; set; }

    public DateOnly? Last { get; set; }

    public static IEnumerable<SelectListItem> Contents => MeetingContents.Choices;

    public static TopicInput Of(Topic topic) => new()
    {
        Title = topic.Title, Outline = topic.Outline, IsYearTheme = topic.IsYearTheme, Content = topic.Content, First = topic.FirstMonth, Last = topic.LastMonth,
    };

    public Refusal? WriteTo(Topic topic)
    {
        if (First is not { } first || Last is not { } last) return TopicRefusals.MonthMissing;
        if (topic.Write(Title ?? "", Outline ?? "", first, last) is { } refusal) return refusal;
        (topic.IsYearTheme, topic.Content) = (IsYearTheme, Content);
        return null;
    }
}
