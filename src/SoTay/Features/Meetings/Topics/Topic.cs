using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

/// <summary>
/// A topic that a superior puts before its cells with an outline and papers: the theme of a year, or one for thematic meetings.
/// Sent, its words stand; a superior that thinks again withdraws it and sends another.
/// </summary>
public sealed class Topic : IVersioned, IAudited
{
    public const int TitleLimit = 160;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string Title { get; set; }

    public required string Outline { get; set; }

    /// <summary>Theme of the whole year; else for one thematic meeting.</summary>
    public bool IsYearTheme { get; set; }

    /// <summary>For which kind of cell; null for all.</summary>
    public MeetingContent? Content { get; set; }

    /// <summary>First day of the first month in which it is to be held.</summary>
    public required DateOnly FirstMonth { get; set; }

    public required DateOnly LastMonth { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string WithdrawnWhy { get; set; } = "";

    public int Version { get; set; }

    public List<TopicPaper> Papers { get; } = [];

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Cells may take it.</summary>
    public bool IsOpen => PublishedAt is not null && WithdrawnAt is null;

    /// <summary>Last day of the last month.</summary>
    public DateOnly LastDay => LastMonth.AddMonths(1).AddDays(-1);

    public IEnumerable<TopicPaper> PapersThere => Papers.Where(paper => paper.WithdrawnAt is null);

    /// <summary>"tháng 12/2026", "từ tháng 10/2026 đến tháng 12/2026".</summary>
    public string Months => FirstMonth == LastMonth ? $"tháng {FirstMonth.Month}/{FirstMonth.Year}" : $"từ tháng {FirstMonth.Month}/{FirstMonth.Year} đến tháng {LastMonth.Month}/{LastMonth.Year}";

    /// <summary>Its words, while it is being written.</summary>
    public Refusal? Write(string title, string outline, DateOnly first, DateOnly last)
    {
        if (PublishedAt is not null || WithdrawnAt is not null) return TopicRefusals.Sent;
        if (MeetingChange.Limit(title, TitleLimit, "Title") is { } no) return no;
        if (MeetingChange.Limit(outline, AgendaItem.WordsLimit, "Outline") is { } wrong) return wrong;
        if (last < first) return TopicRefusals.MonthsReversed;
        (Title, Outline) = (title.Trim(), outline.Trim().ReplaceLineEndings("\n"));
        (FirstMonth, LastMonth) = (new(first.Year, first.Month, 1), new(last.Year, last.Month, 1));
        return null;
    }

    public Refusal? Publish(DateTime now)
    {
        if (WithdrawnAt is not null) return TopicRefusals.WithdrawnAlready;
        PublishedAt ??= now;
        return null;
    }

    /// <summary>Meetings that cells have drafted or held on it stay; nobody else takes it any more.</summary>
    public Refusal? Withdraw(string why, DateTime now)
    {
        if (WithdrawnAt is not null) return TopicRefusals.WithdrawnAlready;
        if (MeetingChange.Limit(why, AgendaItem.TitleLimit, "Why") is { } no) return no;
        (WithdrawnAt, WithdrawnWhy) = (now, why.Trim());
        return null;
    }
}
