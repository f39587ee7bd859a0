namespace SoTay.Features.Reviews.Grades;

/// <summary>
/// What can be chosen in one select: a grade; of a member who did not complete with the cause of form 7, so that a grade and its cause are one press. The code is
/// <c>good</c>, or <c>not-completed/sanctioned</c>.
/// </summary>
public sealed record GradeChoice(GradeLevel Level, string? Cause)
{
    public static IReadOnlyList<GradeChoice> OfMembers { get; } =
        [.. GradeWords.Levels.SelectMany(row => row.Level is GradeLevel.NotCompleted ? GradeWords.Causes.Select(cause => new GradeChoice(row.Level, cause.Code)) : [new GradeChoice(row.Level, null)])];

    public static IReadOnlyList<GradeChoice> OfUnits { get; } = [.. GradeWords.Levels.Select(row => new GradeChoice(row.Level, null))];

    public string Code => GradeWords.Code(Level) + (Cause is null ? "" : "/" + Cause);

    /// <summary>"HTTNV", "KHTNV: bị kỷ luật trong năm".</summary>
    public string Words => GradeWords.Short(Level) + (Cause is null ? "" : ": " + char.ToLowerInvariant(GradeWords.Cause(Cause)[0]) + GradeWords.Cause(Cause)[1..]);

    public static IReadOnlyList<GradeChoice> For(bool members) => members ? OfMembers : OfUnits;

    /// <summary>Null for what cannot be chosen.</summary>
    public static GradeChoice? Read(string? code, bool members) => For(members).FirstOrDefault(choice => choice.Code == code);
}
