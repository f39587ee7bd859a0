namespace SoTay.Features.Meetings.Scores;

/// <summary>The form of the score: one mark a part, in the order of the sheet.</summary>
public sealed class ScoreInput
{
    public List<MarkInput> Marks { get; set; } = [];

    public string? Remedies { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    internal static ScoreInput From(ScoreSheet sheet, MeetingScore? scored, int voters) => new()
    {
        Marks = [.. sheet.Parts.Select(part => Mark(part, scored?.Parts.FirstOrDefault(row => row.Key == part.Key)))],
        Remedies = scored?.Remedies, For = voters, Against = 0, Other = 0,
    };

    internal IReadOnlyList<ScoreMark> Said => [.. Marks.Select(mark => new ScoreMark(mark.Key ?? "", mark.Points, mark.Reason))];

    // A computed number is left empty, so that it follows the records until the cell agrees.
    private static MarkInput Mark(ScorePart part, ScoredPart? scored) => new()
    {
        Key = part.Key, Points = scored is null || part.Computed is not null && scored.Reason.Length == 0 ? null : scored.Points, Reason = scored?.Reason,
    };
}

public sealed class MarkInput
{
    public string? Key { get; set; }

    public decimal? Points { get; set; }

    public string? Reason { get; set; }
}
