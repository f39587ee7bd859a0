using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings;

public static class MeetingWords
{
    /// <summary>The state of a meeting in a sentence: "Đã ban hành 11-NQ/CB, có mặt 18".</summary>
    public static string State(Meeting meeting) => meeting.State switch
    {
        MeetingState.Draft => "Đang soạn, chưa gửi giấy mời",
        MeetingState.Noticed => $"Đã gửi giấy mời {Dates.Full(VietnamClock.DateOf(meeting.NoticedAt!.Value))}",
        MeetingState.Open => "Đã họp, chưa ban hành biên bản",
        MeetingState.Cancelled => "Đã hủy",
        _ => (meeting.ResolutionSymbol is { } symbol ? $"Đã ban hành {symbol}" : "Đã khóa biên bản")
            + $", có mặt {meeting.Present}" + (meeting.Excused + meeting.Unexcused is > 0 and var absent ? $", vắng {absent}" : "")
            + (meeting.IsOnPaper ? ", ghi trên giấy" : ""),
    };

    public static string Standing(Attendance line) => line.Status switch
    {
        AttendanceStatus.Present => "Có mặt" + (line.ArrivedAt is { } came ? $", đến muộn {Hour(came)}" : "") + (line.LeftAt is { } left ? $", về sớm {Hour(left)}" : ""),
        AttendanceStatus.Excused => line.Reason.Length > 0 ? $"Vắng có lý do: {line.Reason}" : "Vắng có lý do",
        AttendanceStatus.Unexcused => "Vắng không lý do",
        AttendanceStatus.Exempt => "Miễn sinh hoạt",
        _ => "Sinh hoạt tạm thời nơi khác",
    };

    private static string Hour(DateTime moment) => VietnamClock.Wall(moment).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
