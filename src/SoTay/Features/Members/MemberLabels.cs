using System.Globalization;

namespace SoTay.Features.Members;

/// <summary>Codes of the roster in the field's own words, and dates as far as they are known.</summary>
public static class MemberLabels
{
    public static string Of(Sex? sex) => sex switch { Sex.Female => "Nữ", Sex.Male => "Nam", _ => "–" };

    public static string Of(Membership? membership) => membership switch
    {
        Membership.Official => "Chính thức",
        Membership.Probationary => "Dự bị",
        Membership.Suspended => "Đình chỉ sinh hoạt",
        Membership.Left => "Đã rời danh sách",
        _ => "Chưa rõ chính thức hay dự bị",
    };

    public static string Of(MemberStatusKind kind) => kind switch
    {
        MemberStatusKind.Official => "Đảng viên chính thức",
        MemberStatusKind.Probationary => "Đảng viên dự bị",
        MemberStatusKind.Exempt => "Miễn công tác và sinh hoạt",
        MemberStatusKind.Elsewhere => "Sinh hoạt tạm thời nơi khác",
        _ => "Đình chỉ sinh hoạt",
    };

    public static string Of(MemberEventKind kind) => kind switch
    {
        MemberEventKind.Admitted => "Kết nạp Đảng",
        MemberEventKind.Recognised => "Công nhận chính thức",
        MemberEventKind.TransferredIn => "Chuyển sinh hoạt đến",
        MemberEventKind.TransferredOut => "Chuyển sinh hoạt đi nơi khác",
        MemberEventKind.Died => "Từ trần",
        MemberEventKind.StruckOff => "Xóa tên",
        MemberEventKind.Resigned => "Xin ra khỏi Đảng",
        MemberEventKind.Restored => "Phục hồi đảng tịch",
        _ => "Khai trừ",
    };

    /// <summary>"20/09/1976", "09/1976" or "1976"; a dash when nothing is known.</summary>
    public static string Date(DateOnly? date, DatePrecision precision) => date?.ToString(precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MM'/'yyyy",
        _ => "dd'/'MM'/'yyyy",
    }, CultureInfo.InvariantCulture) ?? "–";
}
