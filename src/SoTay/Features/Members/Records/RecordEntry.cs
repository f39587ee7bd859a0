namespace SoTay.Features.Members.Records;

/// <summary>One point of a member's timeline.</summary>
public sealed record RecordEntry(DateOnly On, string Words, string Note = "", DatePrecision Precision = DatePrecision.Day, bool IsNow = false)
{
    /// <summary>A badge, award or title.</summary>
    public bool IsHonour { get; init; }

    public string When => MemberLabels.Date(On, Precision);
}
