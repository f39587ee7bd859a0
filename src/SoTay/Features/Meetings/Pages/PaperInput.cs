using SoTay.Features.Meetings.Closing;

namespace SoTay.Features.Meetings.Pages;

public sealed class PaperInput
{
    public DateOnly? HeldOn { get; set; }

    public TimeOnly? StartsAt { get; set; }

    public TimeOnly? EndsAt { get; set; }

    public string? Place { get; set; }

    public Guid? Chair { get; set; }

    public Guid? Secretary { get; set; }

    /// <summary>By member: <c>present</c>, <c>excused</c> or <c>unexcused</c>.</summary>
    public Dictionary<Guid, string> Status { get; set; } = [];

    /// <summary>One guest a line: name, then position after a comma.</summary>
    public string? Guests { get; set; }

    /// <summary>What the paper says at each item, by its place from 0. The draft may be made anew for each request, so its items have no lasting key.</summary>
    public Dictionary<int, string?> Items { get; set; } = [];

    public string? Conclusion { get; set; }

    public List<PaperTaskInput> Tasks { get; set; } = [];

    public MeetingOutcome Outcome { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    public int? Number { get; set; }
}

public sealed class PaperTaskInput
{
    public string? Title { get; set; }

    public Guid? Owner { get; set; }

    public string? Product { get; set; }

    public DateOnly? Deadline { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Product) && Owner is null && Deadline is null;
}
