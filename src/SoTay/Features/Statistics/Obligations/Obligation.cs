namespace SoTay.Features.Statistics.Obligations;

/// <summary>Something a cell owes, since when, and why, in the words a person reads.</summary>
/// <param name="Due">Last day on which it would have been in time.</param>
/// <param name="DaysLate">Whole days since <paramref name="Due"/>, at least 1.</param>
/// <param name="Lead">"Chưa họp, chậm 1 ngày"</param>
/// <param name="Why">"nhà văn hóa mất điện, hẹn 09/12"; never empty.</param>
/// <param name="Month">First day of the month it belongs to (of the last month of a quarter).</param>
/// <param name="Meeting">The meeting in question, where there is one.</param>
public sealed record Obligation(ObligationKind Kind, DateOnly Due, int DaysLate, string Lead, string Why, DateOnly Month, Guid? Meeting)
{
    /// <summary>"Chậm 3 ngày: họp 03/12, chưa có biên bản"</summary>
    public string Say => $"{Lead}: {Why}";
}
