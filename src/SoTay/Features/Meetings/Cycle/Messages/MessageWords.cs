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
        MessageStep.Document => "Văn bản gửi đến",
        _ => "Nhắc dự sinh hoạt chi bộ",
    };

    /// <summary>How it went out: "Trong Sổ Tay, báo trên máy, thư điện tử; cần in giấy báo". Who gets nothing but the paper has no other way.</summary>
    public static string Of(MeetingMessage row)
    {
        var paper = row.HandedAt is null ? "cần in giấy báo" : "đã đưa giấy báo";
        if (row.Ways == MessageWays.Print) return char.ToUpperInvariant(paper[0]) + paper[1..];
        var ways = "Trong Sổ Tay" + (row.Ways.HasFlag(MessageWays.Push) ? ", báo trên máy" : "") + (row.Ways.HasFlag(MessageWays.Mail) ? ", thư điện tử" : "");
        return row.Ways.HasFlag(MessageWays.Print) ? $"{ways}; {paper}" : ways;
    }

    public static string When(Meeting meeting) => $"{Dates.Spoken(meeting.StartsAt)} {Dates.Day(meeting.HeldOn)} {Dates.Full(meeting.HeldOn)}, {meeting.Place}";
}
