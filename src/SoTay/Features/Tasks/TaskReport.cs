namespace SoTay.Features.Tasks;

/// <summary>One word about a task: who said it, when, and what state it led to.</summary>
public sealed class TaskReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid TaskId { get; init; }

    public required DateTime At { get; init; }

    public required string ByName { get; init; }

    public required WorkTaskState State { get; init; }

    public int Progress { get; init; }

    public string Words { get; init; } = "";

    /// <summary>Why it is blocked or late (domain rules: targets and tasks, section 6).</summary>
    public Bottleneck? Bottleneck { get; init; }

    /// <summary>The unit that was asked to act.</summary>
    public Guid? AsksOf { get; init; }

    /// <summary>The deadline that stood before this word moved it; null where it moved none.</summary>
    public DateOnly? DeadlineBefore { get; init; }

    /// <summary>SHA-256 of the picture or PDF that proves it; null without one.</summary>
    public string? FileHash { get; init; }

    public string? ContentType { get; init; }
}
