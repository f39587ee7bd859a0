using SoTay.Platform;

namespace SoTay.Features.Documents.Drafts;

/// <summary>Targets of the document that a draft carries out, and what its unit takes on of them; kept by the room of targets.</summary>
public interface IDraftTargets
{
    Task<IReadOnlyList<DraftTarget>> OfAsync(DocumentDraft draft, CancellationToken cancellation);

    /// <summary>Notes the goals that the unit sets itself; saved with the next save. Nothing is noted when one of them is refused.</summary>
    Task<Refusal?> NoteAsync(DocumentDraft draft, IReadOnlyList<DraftGoalInput> goals, CancellationToken cancellation);

    /// <summary>The noted goals become targets of the unit by the document now issued; saved with the next save.</summary>
    Task<Refusal?> SetAsync(DocumentDraft draft, Document issued, CancellationToken cancellation);
}

/// <summary>A target of the level above, as a draft shows it.</summary>
/// <param name="Goal">"từ 12 trở lên".</param>
/// <param name="Share">What the unit was given of it; null when it was not divided to the unit.</param>
/// <param name="Own">The goal that the unit sets itself, as a number in words; null when none.</param>
/// <param name="Stands">What becomes of a goal that the unit sets itself: under the target above, or alone.</param>
public sealed record DraftTarget(Guid Id, string Code, string Group, string Name, string Unit, string Goal, string? Share, string? Own, DateOnly DueOn, string Stands)
{
    /// <summary>What the paper says of this unit; null when it takes nothing on.</summary>
    public string? Taken => Share ?? Own;
}

/// <summary>The goal of one target as typed, and what stood there when the page was opened.</summary>
public sealed class DraftGoalInput
{
    public Guid Target { get; set; }

    public string? Goal { get; set; }

    public string? Was { get; set; }
}
