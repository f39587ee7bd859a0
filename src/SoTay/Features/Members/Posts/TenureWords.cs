using SoTay.Features.Organisations.Tenures;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Posts;

/// <summary>Tenures in words that people read.</summary>
public static class TenureWords
{
    public static string Of(TenureLine line) => line.State switch
    {
        TenureState.Over => $"Quá quy định từ {Dates.Full(line.LastDay!.Value.AddDays(1))}",
        TenureState.Near => $"Được giữ đến {Dates.Full(line.LastDay!.Value)}",
        TenureState.Within => $"Trong quy định, đến {Dates.Full(line.LastDay!.Value)}",
        TenureState.Unknown => "Chưa rõ giữ từ ngày nào",
        _ => "Chưa có quy định",
    };

    /// <summary>"từ 01/07/2015, 11 năm 4 tháng"; nothing is said of a time that nobody knows.</summary>
    public static string Time(TenureLine line, DateOnly day) => line.Tenure.SinceAssumed ? "chưa ghi ngày bắt đầu" : $"từ {Dates.Full(line.Tenure.Since)}, {line.Tenure.LengthOn(day)}";

    public static string Rule(TenureLimit limit) => $"không quá {limit.Terms} nhiệm kỳ liên tiếp, mỗi nhiệm kỳ {limit.Years:0.#} năm";
}
