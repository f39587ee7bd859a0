using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle;

/// <summary>Sentences with which the month's cycle says no.</summary>
public static class CycleRefusals
{
    public static readonly Refusal SessionThere = new("Buổi họp này đã có biên bản chi ủy chuẩn bị. Chữ vừa ghi còn ở đây. Chỗ sai thì đính chính ở biên bản đã có.");

    public static Refusal SessionAfterMeeting(DateOnly session, DateOnly meeting) =>
        new($"Chi ủy họp ngày {Dates.Full(session)} nhưng buổi sinh hoạt là ngày {Dates.Full(meeting)}: họp chuẩn bị phải trước buổi sinh hoạt. Chữ đã ghi còn ở đây. Sửa lại ngày, giờ.", "HeldOn");

    public static Refusal SessionOfOne(int committee) => committee < 2
        ? new("Chi bộ mới ghi một người giữ chức vụ nên không thành buổi họp chuẩn bị. Chữ đã ghi còn ở đây. Nhờ Ban Xây dựng Đảng ghi đủ chức vụ, hoặc bỏ qua bước này.", "Present")
        : new("Họp chuẩn bị cần ít nhất hai người. Chữ đã ghi còn ở đây. Đánh dấu những người đã dự.", "Present");
}
