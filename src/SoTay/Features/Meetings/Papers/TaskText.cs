namespace SoTay.Features.Meetings.Papers;

/// <summary>A task given by the meeting: who, what, which product, by when.</summary>
public sealed record TaskText(string Owner, string Title, string Product, DateOnly Deadline)
{
    /// <summary>The target that it serves, in words; empty where it serves none.</summary>
    public string For { get; init; } = "";
}

/// <summary>A task of the last resolution and what became of it.</summary>
/// <param name="Status">The state in words: <c>Đã hoàn thành</c>, <c>Chậm 3 ngày</c>.</param>
/// <param name="Result">What was reached, or why not; may be empty.</param>
public sealed record TaskResultText(string Owner, string Title, DateOnly Deadline, string Status, string Result)
{
    /// <summary>The product was accepted.</summary>
    public bool IsDone { get; init; }

    /// <summary>The deadline had come on the day of the paper; what lies ahead does not lower the share.</summary>
    public bool IsDue { get; init; }
}
