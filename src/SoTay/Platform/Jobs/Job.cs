using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

/// <summary>Long work that a person started and may leave: it goes on without them, outlives a restart, and its result waits.</summary>
public sealed class Job : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which <see cref="IJobWork"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What the person asked for, in their words: "Nhập danh sach.xlsx".</summary>
    public required string Title { get; init; }

    /// <summary>What the work needs to know, in its own form (JSON).</summary>
    public string Input { get; init; } = "{}";

    /// <summary>Only who asked sees the job and its result.</summary>
    public required Guid AskedBy { get; init; }

    public required string AskedByName { get; init; }

    public Guid? OrganisationId { get; init; }

    public required DateTime AskedAt { get; init; }

    public JobState State { get; set; } = JobState.Queued;

    public int Done { get; set; }

    /// <summary>Zero while the size of the work is not known.</summary>
    public int Total { get; set; }

    public int Attempts { get; set; }

    public DateTime? StartedAt { get; set; }

    /// <summary>Last sign of life of the node that runs it.</summary>
    public DateTime? AliveAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>What came of it, or why it failed and what to do.</summary>
    public string Say { get; set; } = "";

    /// <summary>Page with the result.</summary>
    public string? ResultHref { get; set; }

    /// <summary>Name of the result file; the file lies in the store's job folder.</summary>
    public string? FileName { get; set; }

    public bool StopAsked { get; set; }

    public int Version { get; set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Stopped;
}

public enum JobState
{
    Queued,
    Running,
    Done,
    Failed,
    Stopped,
}
