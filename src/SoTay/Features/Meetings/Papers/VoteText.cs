namespace SoTay.Features.Meetings.Papers;

/// <summary>A counted vote as the papers state it.</summary>
/// <param name="Subject">What was put to the vote: <c>Thông qua nghị quyết tháng 12/2026</c>.</param>
/// <param name="Base">Number against which the share is counted.</param>
/// <param name="BaseMeaning">How the base was computed: <c>đảng viên chính thức được triệu tập</c>.</param>
/// <param name="For">Votes in favour.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Other">Other opinions and blank.</param>
/// <param name="Passed">Whether it carries, by the rule of the date.</param>
/// <param name="Rule">The rule in words: <c>quá 1/2</c>.</param>
/// <param name="Secret">True for a secret ballot: only totals are ever known.</param>
public sealed record VoteText(string Subject, int Base, string BaseMeaning, int For, int Against, int Other, bool Passed, string Rule, bool Secret = false)
{
    /// <summary>Numbers of slips, as a sentence; empty for a show of hands.</summary>
    public string Slips { get; init; } = "";

    /// <summary>What committee members who were away answered in writing; empty when nobody did.</summary>
    public string Absent { get; init; } = "";

    /// <summary>An election: the whole result in words instead of the counts.</summary>
    public string? Election { get; init; }
}
