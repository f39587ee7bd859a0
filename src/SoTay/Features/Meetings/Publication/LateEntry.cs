using SoTay.Features.Policies;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Publication;

/// <summary>How many days after the last day of the rule a meeting came into the product (42-HD/BTCTW: within 2 days, on paper as on the desk).</summary>
public static class LateEntry
{
    public static string KeyFor(Meeting meeting) => meeting.IsOnPaper ? "meeting.backfill.within_days" : "meeting.outcome.upload_within_days";

    /// <summary>Days late, 0 in time; null where no rule is known for the day.</summary>
    public static int? Days(Meeting meeting, PolicyReader rules, DateOnly entered) =>
        rules.Whole(KeyFor(meeting)) is { } within ? Math.Max(0, entered.DayNumber - meeting.HeldOn.DayNumber - within.Value) : null;

    public static int? Days(Meeting meeting, PolicyReader rules) =>
        meeting.SealedAt is { } at ? Days(meeting, rules, VietnamClock.DateOf(at)) : null;

    /// <summary>"nhập muộn 3 ngày"; null in time.</summary>
    public static string? Words(int? days) => days > 0 ? $"nhập muộn {days} ngày" : null;
}
