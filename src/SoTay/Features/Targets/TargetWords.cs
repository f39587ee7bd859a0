using System.Globalization;

namespace SoTay.Features.Targets;

/// <summary>Targets in words that people read.</summary>
public static class TargetWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Of(TargetState state) => state switch
    {
        TargetState.Met => "Đạt",
        TargetState.NotMet => "Không đạt",
        TargetState.OnTheWay => "Đang đúng tiến độ",
        TargetState.Behind => "Chậm so với tiến độ",
        _ => "Chưa có số liệu",
    };

    /// <summary>The rule beside the state: what was compared with what.</summary>
    public static string Why(Target target, TargetStanding standing) => standing.State switch
    {
        TargetState.NoData => "chưa nơi nào báo số",
        TargetState.Met => $"{Value(standing.Latest!.Value)} so với đích {Goal(target)}",
        TargetState.NotMet => $"{Value(standing.Latest!.Value)}, đích {Goal(target)}, hạn {target.DueOn:dd'/'MM'/'yyyy} đã qua",
        _ when standing.Expected is { } even => $"{Value(standing.Latest!.Value)}; đi đều từ {Value(target.Baseline!.Value)} thì đến {standing.Latest.AsOf:dd'/'MM'/'yyyy} phải {(target.Direction is TargetDirection.Up ? "từ" : "không quá")} {Value(Math.Round(even, 2))}",
        _ => $"{Value(standing.Latest!.Value)}, chưa ghi mức đầu nên không so được tiến độ",
    };

    /// <summary>How the value is known, in words.</summary>
    public static string Of(TargetSource source) => source switch
    {
        TargetSource.Sum => "Cộng số của các đơn vị",
        TargetSource.Mean => "Trung bình các đơn vị, theo trọng số",
        TargetSource.Count => "Đếm đơn vị đạt",
        TargetSource.Measured => "Sổ Tay tự tính",
        _ => "Đơn vị báo số",
    };

    /// <summary>"118 trên 124 đơn vị đã báo, còn thiếu 6"; empty for one that the organisation tells itself.</summary>
    public static string Coverage(Target target, TargetTally tally) =>
        !target.IsRolledUp ? "" : tally.Missing > 0 ? $"{tally.Told:N0} trên {tally.Units:N0} đơn vị đã báo, còn thiếu {tally.Missing:N0}" : $"đủ {tally.Units:N0} đơn vị";

    /// <summary>"từ 10,5 trở lên", "không quá 3,5".</summary>
    public static string Goal(Target target) => target.Direction is TargetDirection.Up ? $"từ {Value(target.Goal)} trở lên" : $"không quá {Value(target.Goal)}";

    public static string Value(decimal value) => value.ToString("#,0.####", Vietnamese);
}
