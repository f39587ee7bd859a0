namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Something to tell about one row. <paramref name="Column"/> holds column letters ("I", "D,E"), <paramref name="Say"/>
/// the sentence for the user, <paramref name="Suggestion"/> what would probably be right.
/// </summary>
public sealed record ImportProblem(
    string Sheet,
    int Row,
    string Column,
    string Field,
    string Kind,
    Severity Severity,
    string Say,
    string? Raw = null,
    string? Suggestion = null,
    int? RelatedRow = null);
