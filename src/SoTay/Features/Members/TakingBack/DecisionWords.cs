using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.TakingBack;

/// <summary>Decisions of a record in the field's own words.</summary>
public static class DecisionWords
{
    public static string Of(RecordedKind kind) => kind switch
    {
        RecordedKind.Admitted => "Kết nạp Đảng",
        RecordedKind.Recognised => "Công nhận chính thức",
        RecordedKind.Exempted => "Miễn công tác và sinh hoạt",
        RecordedKind.ExemptionEnded => "Hết miễn, trở lại sinh hoạt",
        RecordedKind.Suspended => "Đình chỉ sinh hoạt",
        RecordedKind.SuspensionEnded => "Hết đình chỉ sinh hoạt",
        RecordedKind.WentElsewhere => "Sinh hoạt tạm thời nơi khác",
        RecordedKind.ElsewhereEnded => "Hết sinh hoạt tạm thời nơi khác",
        RecordedKind.Moved => "Chuyển sinh hoạt chính thức",
        RecordedKind.PlacedTemporarily => "Chuyển sinh hoạt tạm thời",
        RecordedKind.TemporaryEnded => "Hết sinh hoạt tạm thời",
        RecordedKind.TransferredOut => "Chuyển sinh hoạt đi nơi khác",
        RecordedKind.Died => "Từ trần",
        RecordedKind.StruckOff => "Xóa tên",
        RecordedKind.Resigned => "Xin ra khỏi Đảng",
        RecordedKind.Expelled => "Khai trừ",
        _ => "Phục hồi đảng tịch",
    };

    /// <summary>"Khai trừ, ngày 03/03/2026, số 12-QĐ/UBKT".</summary>
    public static string Of(RecordedDecision decision) => $"{Of(decision.Kind)}, ngày {Dates.Full(decision.On)}" + (decision.Number.Length > 0 ? $", số {decision.Number}" : "");

    /// <summary>"Lê Thị Thu Hằng lấy lại ngày 22/11/2026 vì ghi nhầm: trùng tên".</summary>
    public static string TakenBack(RecordedDecision decision) =>
        $"{decision.TakenBackByName} lấy lại ngày {Dates.Full(DateOnly.FromDateTime(VietnamClock.Wall(decision.TakenBackAt!.Value)))} vì ghi nhầm: {decision.Reason}";
}
