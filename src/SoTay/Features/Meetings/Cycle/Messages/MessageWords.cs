using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>What people read in a message, and how lists name steps and ways.</summary>
internal static class MessageWords
{
    public static string Of(MessageStep step) => step switch
    {
        MessageStep.Draft => "Nhắc soạn buổi họp",
        MessageStep.Session => "Nhắc họp chuẩn bị",
        MessageStep.Notice => "Nhắc gửi giấy mời",
        MessageStep.Invitation => "Giấy mời",
        MessageStep.Moved => "Báo dời buổi họp",
        MessageStep.Answer => "Nhắc trả lời giấy mời",
        MessageStep.Contribution => "Nhắc chuẩn bị phát biểu",
        MessageStep.Outcome => "Nhắc ban hành biên bản",
        _ => "Nhắc dự sinh hoạt chi bộ",
    };

    public static string Of(MeetingMessage row) => row.Ways switch
    {
        MessageWays.None when row.SentAt is null => "Trong Sổ Tay",
        MessageWays.None => "Trong Sổ Tay",
        MessageWays.Print => row.HandedAt is null ? "Cần in giấy báo" : "Đã đưa giấy báo",
        MessageWays.Push => "Trong Sổ Tay, báo trên máy",
        MessageWays.Mail => "Trong Sổ Tay, thư điện tử",
        _ => "Trong Sổ Tay, báo trên máy, thư điện tử",
    };

    public static string When(Meeting meeting) => $"{Dates.Spoken(meeting.StartsAt)} {Dates.Day(meeting.HeldOn)} {Dates.Full(meeting.HeldOn)}, {meeting.Place}";
}
