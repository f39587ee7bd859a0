using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Meetings.Papers;

/// <summary>Everything that the resolution (<i>nghị quyết</i>) of a meeting says (domain rule: meetings, section 6).</summary>
/// <param name="Head">Top of the paper; its symbol is required.</param>
/// <param name="Subject">Line under the type: <c>Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026</c>.</param>
/// <param name="Basis">Legal-basis lines without the leading hyphen; may be empty.</param>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="StartsAt">Wall-clock time at which it began.</param>
/// <param name="EndsAt">Wall-clock time at which it ended.</param>
/// <param name="RollCall">Numbers of the roll-call.</param>
/// <param name="Chair">Name and post of the chair.</param>
/// <param name="Secretary">Name of the one who takes the minutes.</param>
/// <param name="Assessment">Section I: ideology, leadership, praise, reminders; one paragraph each.</param>
/// <param name="LastTasks">The table of tasks of the last resolution.</param>
/// <param name="Directions">Section II: what the cell will do next month; one paragraph each.</param>
/// <param name="Tasks">Section III: assignments.</param>
/// <param name="Score">Section IV; null when not scored.</param>
/// <param name="Votes">Votes on the resolution.</param>
/// <param name="Recipients">Lines of <i>Nơi nhận</i>, without dash or full stop.</param>
/// <param name="Signature">Who signs.</param>
public sealed record ResolutionText(
    PaperHead Head, string Subject, IReadOnlyList<string> Basis, DateOnly HeldOn, TimeOnly StartsAt, TimeOnly EndsAt, RollCallCount RollCall,
    string Chair, string Secretary, IReadOnlyList<string> Assessment, IReadOnlyList<TaskResultText> LastTasks, IReadOnlyList<string> Directions,
    IReadOnlyList<TaskText> Tasks, ScoreText? Score, IReadOnlyList<VoteText> Votes, IReadOnlyList<string> Recipients, PaperSignature Signature)
{
    /// <summary>Set where it is not a cell that met: no score then.</summary>
    public PaperBody? Body { get; init; }
}
