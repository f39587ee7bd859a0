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
        _ => "Chưa có quy định",
    };

    public static string Rule(TenureLimit limit) => $"không quá {limit.Terms} nhiệm kỳ liên tiếp, mỗi nhiệm kỳ {limit.Years:0.#} năm";
}
