using System.Globalization;
using SoTay.Features.Meetings;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards;

/// <summary>The square and the words of a month's state; the same everywhere.</summary>
public static class MonthWords
{
    public static IReadOnlyList<(Square, string)> Legend { get; } =
    [
        (Square.Done, "Đúng hạn"), (Square.Paper, "Ghi trên giấy"), (Square.Late, "Họp muộn"), (Square.Missed, "Chưa họp"),
        (Square.Asked, "Đã mời họp"), (Square.NotDue, "Chưa đến hạn"),
    ];

    public static Square SquareOf(MonthState state) => state switch
    {
        MonthState.OnTime => Square.Done,
        MonthState.OnPaper => Square.Paper,
        MonthState.Late => Square.Late,
        MonthState.NotMet => Square.Missed,
        MonthState.Noticed => Square.Asked,
        _ => Square.NotDue,
    };

    /// <summary>The state in words, with the cell's reason where a month was late or not held.</summary>
    public static string Of(MonthState state, DateOnly? latest, MonthReason? reason) =>
        Of(state, latest) + (reason is not null && (state is MonthState.Late or MonthState.NotMet) ? $": {reason.Say}" : "");

    public static string Of(MonthState state, DateOnly? latest = null) => state switch
    {
        MonthState.OnTime => "đúng hạn",
        MonthState.OnPaper => "ghi trên giấy",
        MonthState.Late => "họp muộn",
        MonthState.NotMet => latest is { } day ? $"chưa họp, hạn {day.ToString("dd'/'MM", CultureInfo.InvariantCulture)}" : "không họp",
        MonthState.Noticed => "đã gửi giấy mời",
        MonthState.NotThere => "chi bộ chưa hoạt động",
        _ => "chưa đến hạn",
    };
}
