using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings;

/// <summary>The square of a month: what it looks like and what it says.</summary>
public static class MeetingSquare
{
    public static (Square State, string Words) Of(Meeting? regular, MeetingDay day, DateOnly today) => regular switch
    {
        { IsHeld: true } when !day.IsOnTime(regular.HeldOn) => (Square.Late, $"họp muộn ngày {Dates.Full(regular.HeldOn)}"),
        { IsHeld: true, IsOnPaper: true } => (Square.Paper, "ghi trên giấy, nhập sau"),
        { IsHeld: true } => (Square.Done, "họp đúng hạn"),
        { State: MeetingState.Open } => (Square.Asked, "đã họp, chưa ban hành biên bản"),
        { NoticedAt: not null } when today <= day.Latest => (Square.Asked, "đã gửi giấy mời"),
        _ when today > day.Latest => (Square.Missed, "chưa họp"),
        _ => (Square.NotDue, "chưa đến hạn"),
    };
}
