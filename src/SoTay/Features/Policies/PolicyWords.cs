namespace SoTay.Features.Policies;

/// <summary>States of values, sources and days in the words of the screen.</summary>
public static class PolicyWords
{
    /// <summary>How sure a source is, in a few words.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.A => "văn bản chính thức",
        Confidence.B => "báo đảng, cơ sở dữ liệu pháp luật",
        Confidence.C => "nguồn thứ cấp",
        Confidence.D => "giá trị cũ, chưa rõ giá trị thay thế",
        _ => "hiểu biết chung, chưa có văn bản",
    };

    public static string Of(PolicyScope scope) => scope switch
    {
        PolicyScope.Organisation => "riêng của tổ chức",
        PolicyScope.Template => "mẫu địa phương",
        PolicyScope.National => "toàn Đảng",
        _ => "sản phẩm chọn tạm",
    };

    public static string Of(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.Statutory => "Ngày lễ theo luật",
        CalendarDayKind.InLieu => "Nghỉ bù",
        CalendarDayKind.SwappedOff => "Nghỉ hoán đổi",
        CalendarDayKind.MakeUpWorking => "Làm bù",
        CalendarDayKind.ExpectedOff => "Dự kiến nghỉ",
        CalendarDayKind.Pending => "Chưa rõ, tạm tính ngày làm việc",
        _ => "Ngày thường",
    };
}
