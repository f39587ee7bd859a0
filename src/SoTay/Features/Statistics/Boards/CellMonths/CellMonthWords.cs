using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Policies;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards.CellMonths;

/// <summary>What a square of the board stands for, in words: from the preparation to the score.</summary>
/// <param name="IsLate">The line tells of something late or missing.</param>
public sealed record CellMonthLine(string What, string Says, bool IsLate = false);

internal static class CellMonthWords
{
    public static IReadOnlyList<CellMonthLine> Of(Meeting? meeting, MeetingDay day, PolicyReader rules, DateOnly today)
    {
        if (meeting is null) return [new("Soạn", "chưa soạn"), new("Họp", today > day.Latest ? $"chưa họp, hạn {Dates.Full(day.Latest)}" : $"chưa đến hạn {Dates.Full(day.Latest)}", today > day.Latest)];
        var late = LateEntry.Words(meeting.MinutesHash is null ? null : LateEntry.Days(meeting, rules));
        return
        [
            new("Soạn", "đã soạn"),
            new("Mời họp", meeting.NoticedAt is { } noticed ? $"gửi ngày {On(noticed)}" : "không gửi giấy mời trong Sổ Tay"),
            Held(meeting, day, today),
            new("Biên bản", meeting.SealedAt is { } at && meeting.IsHeld ? $"khóa ngày {On(at)}{(late is null ? "" : ", " + late)}" : meeting.OpenedAt is null ? "chưa có" : "đã họp, chưa ban hành", late is not null || meeting is { OpenedAt: not null, IsHeld: false }),
            new("Cách ghi", meeting.IsOnPaper ? "trên giấy, nhập vào sau" : meeting.OperationCount > 0 ? "trong Sổ Tay" : meeting.IsHeld ? "lấy từ danh sách" : "chưa ghi"),
            new("Điểm", meeting.Score is { } score ? $"{score:0.##} điểm" : "chưa chấm"),
        ];
    }

    private static CellMonthLine Held(Meeting meeting, MeetingDay day, DateOnly today) => meeting switch
    {
        { IsHeld: false, OpenedAt: null } when today > day.Latest => new("Họp", $"chưa họp, hạn {Dates.Full(day.Latest)}", true),
        { IsHeld: false, OpenedAt: null } => new("Họp", $"hẹn ngày {Dates.Full(meeting.HeldOn)}"),
        _ when day.IsOnTime(meeting.HeldOn) => new("Họp", $"ngày {Dates.Full(meeting.HeldOn)}, đúng hạn"),
        _ => new("Họp", $"ngày {Dates.Full(meeting.HeldOn)}, sau hạn {Dates.Full(day.Latest)}", true),
    };

    private static string On(DateTime moment) => Dates.Full(VietnamClock.DateOf(moment));
}
