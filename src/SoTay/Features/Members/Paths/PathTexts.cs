using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Paths;

/// <summary>The paths in the field's own words.</summary>
public static class PathTexts
{
    public static string Of(PathStop reason) => reason switch
    {
        PathStop.Withdrawn => "Rút đơn, thôi đề nghị",
        PathStop.VoteFailed => "Chi bộ biểu quyết không đủ tỷ lệ",
        PathStop.RefusedAbove => "Cấp trên không đồng ý",
        PathStop.Mistaken => "Mở nhầm",
        _ => "Đã rời danh sách đảng viên",
    };

    public static string Answer(string code) => code switch
    {
        "made" => "Đã kiểm điểm trước chi bộ",
        "ignored" => "Không thực hiện yêu cầu",
        "kept" => "Giữ nguyên quyết định",
        "restored" => "Không đúng, phục hồi đảng tịch",
        "family" => "Gia đình giữ thẻ làm kỷ niệm",
        "returned" => "Đã thu thẻ",
        _ => code,
    };

    public static string Base(VoteBase? votes) => votes switch
    {
        VoteBase.OfficialMembersAdjusted => "số đảng viên chính thức có quyền biểu quyết (trừ người sinh hoạt tạm thời nơi khác, người miễn vắng mặt)",
        VoteBase.OfficialMembersWithoutExempt => "số đảng viên chính thức không kể người được miễn",
        _ => "toàn thể đảng viên chính thức",
    };

    public static string KindName(PathKind kind) => PathSteps.WordsOf(kind).Name;

    /// <summary>What it waits for, or how it ended.</summary>
    public static string Standing(MemberPath path) => path.State switch
    {
        PathState.Stopped => $"Đã thôi: {Of(path.StopReason!.Value).ToLowerInvariant()}",
        PathState.Done when path.MadeNoProgress => "Không đủ tỷ lệ công nhận tiến bộ, đề nghị xóa tên",
        PathState.Done when path.Kind is PathKind.Screening => "Đã công nhận tiến bộ",
        PathState.Done when path.Of("end") is { } end => $"Đã kết thúc ngày {Dates.Full(end.On)}",
        PathState.Done when path.Of("answer") is { } answer => Answer(answer.Code),
        PathState.Done => PathSteps.WordsOf(path.Kind).InForce,
        PathState.InForce when path.Step == "end" => PathSteps.WordsOf(path.Kind).InForce,
        PathState.InForce => $"{PathSteps.WordsOf(path.Kind).InForce}. {PathSteps.Find(path.Kind, path.Step).Waits}",
        _ when path is { Kind: PathKind.Screening, Step: "help" } => PathSteps.WordsOf(path.Kind).InForce,
        _ => PathSteps.Find(path.Kind, path.Step).Waits,
    };

    /// <summary>How late it is, or until when: "Quá hạn 3 ngày"; "Đến 12/05/2027".</summary>
    public static (string? Late, string? Until) Due(MemberPath path, DateOnly today)
    {
        if (path.DueOn is not { } due) return (null, null);
        var days = today.DayNumber - due.DayNumber;
        return days > 0 ? ($"Quá hạn {days} ngày", $"hạn là {Dates.Full(due)}, chưa ghi “{PathSteps.Find(path.Kind, path.Step).Name.ToLowerInvariant()}”") : (null, $"Đến {Dates.Full(due)}");
    }

    /// <summary>What stands beside a step in the timetable.</summary>
    public static string Of(MemberPath path, PathMark mark, PolicyReader rules) => string.Join(". ", new[]
    {
        mark.Code switch
        {
            "" => "",
            _ when mark.Step == "request" => ExemptionGrounds.Words(mark.Code),
            _ when mark.Step == "ground" => StrikeOffGrounds.Words(mark.Code, rules),
            _ when path.Kind is PathKind.Screening => $"Năm {mark.Code} không hoàn thành nhiệm vụ",
            var code => Answer(code),
        },
        mark is { Base: { } all, For: { } votes } ? $"{votes} trên {all} đồng ý{(mark.Needed > 0 ? $", cần {mark.Needed}" : "")}{(mark.Passed == true ? "" : ": chưa đủ")}" : "",
        mark.Number.Length > 0 ? $"Số {mark.Number}" : "", mark.By,
        mark.From is { } from && mark.Effect is not PathEffect.None ? $"Từ {Dates.Full(from)}" : "",
        mark.Until is { } until ? $"Đến {Dates.Full(until)}" : "",
    }.Where(part => part.Length > 0));
}
