namespace SoTay.Features.Meetings.Papers;

/// <summary>The self-score of the meeting.</summary>
/// <param name="Lines">Criteria with points given and points possible.</param>
/// <param name="Total">Points in all.</param>
/// <param name="Grade"><c>Tốt</c>, <c>Khá</c>, <c>Trung bình</c>, <c>Kém</c>.</param>
/// <param name="Remedies">What will be mended where a criterion is low; may be empty.</param>
public sealed record ScoreText(IReadOnlyList<ScoreLine> Lines, decimal Total, string Grade, string Remedies);

public sealed record ScoreLine(string Criterion, decimal Points, decimal Most);
