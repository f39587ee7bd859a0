using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>The path in the field's own words.</summary>
public static class AdmissionWords
{
    /// <summary>The steps in order, without the ends.</summary>
    public static readonly IReadOnlyList<CandidateStage> Steps = [.. Enum.GetValues<CandidateStage>().Where(step => step < CandidateStage.Official)];

    public static string Name(CandidateStage step) => step switch
    {
        CandidateStage.Helpers => "Phân công người giúp đỡ",
        CandidateStage.Course => "Giấy chứng nhận học lớp nhận thức về Đảng",
        CandidateStage.Application => "Đơn, lý lịch, giấy giới thiệu",
        CandidateStage.Opinions => "Ý kiến đoàn thể và nơi cư trú",
        CandidateStage.CellVote => "Chi bộ biểu quyết",
        CandidateStage.Decision => "Quyết định kết nạp",
        CandidateStage.Ceremony => "Lễ kết nạp",
        CandidateStage.Probation => "Hết dự bị, chi bộ đề nghị công nhận",
        CandidateStage.Recognition => "Quyết định công nhận chính thức",
        CandidateStage.Official => "Đảng viên chính thức",
        _ => "Thôi xem xét",
    };

    /// <summary>What a row of the list waits for.</summary>
    public static string Waits(CandidateStage stage) => stage switch
    {
        CandidateStage.Helpers => "Chờ phân công người giúp đỡ",
        CandidateStage.Course => "Chờ giấy chứng nhận lớp nhận thức về Đảng",
        CandidateStage.Application => "Chờ đơn và lý lịch",
        CandidateStage.Opinions => "Chờ ý kiến đoàn thể, nơi cư trú",
        CandidateStage.CellVote => "Chờ chi bộ biểu quyết",
        CandidateStage.Decision => "Chờ quyết định kết nạp",
        CandidateStage.Ceremony => "Chờ lễ kết nạp",
        CandidateStage.Probation => "Đang dự bị, chờ chi bộ đề nghị công nhận",
        CandidateStage.Recognition => "Chờ quyết định công nhận chính thức",
        CandidateStage.Official => "Đã là đảng viên chính thức",
        _ => "Đã thôi xem xét",
    };

    /// <summary>Who acts at a step; the decision is made by <paramref name="above"/>.</summary>
    public static string Who(CandidateStage step, string above) => step switch
    {
        CandidateStage.Helpers => "Chi bộ",
        CandidateStage.Course => "Cấp ủy cử đi học",
        CandidateStage.Application => "Người xin vào Đảng, người giúp đỡ",
        CandidateStage.Opinions => "Chi bộ lấy ý kiến",
        CandidateStage.CellVote or CandidateStage.Ceremony or CandidateStage.Probation => "Chi bộ",
        CandidateStage.Decision or CandidateStage.Recognition => above,
        _ => "",
    };

    public static string Of(StopReason reason) => reason switch
    {
        StopReason.Withdrawn => "Người đó xin thôi",
        StopReason.VoteFailed => "Chi bộ biểu quyết không đủ tỷ lệ",
        StopReason.NotMeetingStandards => "Chưa đủ tiêu chuẩn, điều kiện",
        StopReason.RefusedAbove => "Cấp trên không đồng ý",
        StopReason.Moved => "Chuyển đi nơi khác",
        _ => "Đã rời danh sách đảng viên",
    };

    public static string Of(ConsentKind kind) => kind switch
    {
        ConsentKind.OverAge => "Kết nạp người quá tuổi",
        ConsentKind.Education => "Trình độ thấp hơn quy định",
        ConsentKind.HelperTime => "Người giúp đỡ chưa đủ thời gian cùng đơn vị",
        _ => "Kết nạp lại",
    };

    /// <summary>What the audit keeps of a person who was looked at.</summary>
    public const string AnotherPerson = "đã đối chiếu: khác với người cùng họ tên, ngày sinh trong sổ";

    /// <summary>On how many a vote may be counted: two numbers where somebody left that very day.</summary>
    public static string People((int Least, int Most) officials) =>
        officials.Least == officials.Most ? $"{officials.Most}" : $"từ {officials.Least} đến {officials.Most} (trong ngày có người rời danh sách)";

    public static string Of(AdmissionKind kind) => kind is AdmissionKind.Again ? "Kết nạp lại" : "Kết nạp lần đầu";

    /// <summary>A name, or what is left of one who is no longer considered.</summary>
    public static string NameOf(Candidate one) => one.FullName.Length > 0 ? one.FullName : $"Đã thôi xem xét ({MemberLabels.Of(one.Sex).ToLowerInvariant()})";

    /// <summary>Until when, or why late: "Đến 12/05/2027", "Giấy chứng nhận hết hạn".</summary>
    public static (string? Late, string? Until) Due(Candidate one, DateOnly today)
    {
        if (one.DueOn is not { } due) return (null, null);
        var days = today.DayNumber - due.DayNumber;
        var before = one.Stage < CandidateStage.Ceremony;
        if (days > 0) return (before ? "Hết hạn" : $"Chậm {days} ngày", before ? $"giấy chứng nhận chỉ có giá trị đến {Dates.Full(due)}" : $"hạn là {Dates.Full(due)}");
        return (null, before ? $"Giấy chứng nhận có giá trị đến {Dates.Full(due)}"
            : one.Stage is CandidateStage.Probation && today < one.OfficialFrom ? $"Hết 12 tháng ngày {Dates.Full(one.OfficialFrom.Value)}, đề nghị chậm nhất {Dates.Full(due)}"
            : $"Chậm nhất {Dates.Full(due)}");
    }
}
