namespace SoTay.Features.Targets;

/// <summary>The work that brings a target nearer; kept by the room of tasks, shown on the page of the target.</summary>
public interface ITargetTasks
{
    const int Most = 100;

    /// <summary>Open ones first, then those that were accepted; one more than <see cref="Most"/> says that there are more.</summary>
    Task<IReadOnlyList<TargetTask>> OfAsync(Guid target, CancellationToken cancellation);

    /// <summary>Where a task for the target is given; null where this person may not.</summary>
    ValueTask<string?> AssignmentAsync(Target target, CancellationToken cancellation);
}

/// <param name="Say">State with its reason.</param>
/// <param name="Brings">How much of the target it brings; null when nothing countable.</param>
public sealed record TargetTask(string Title, string Href, string Who, DateOnly Deadline, string Say, bool IsLate, decimal? Brings);
