using SoTay.Features.Meetings.Papers;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Closing;

/// <summary>The single lines of a meeting's papers, each read from the meeting alone.</summary>
internal static class MeetingLines
{
    public static ScoreText? Score(Meeting meeting) => meeting.Scored is { IsAgreed: true } score
        ? new([.. score.Criteria.Select(row => new ScoreLine(row.Criterion, row.Points, row.Most))], score.Total, score.Grade, score.Remedies) : null;

    public static List<TaskText> TasksOf(Meeting meeting, IReadOnlyDictionary<Guid, Target> targets) =>
        [.. meeting.Tasks.OrderBy(task => task.Deadline).ThenBy(task => task.Id).Select(task =>
            new TaskText(NameOf(meeting, task.OwnerId), task.Title, task.Product, task.Deadline) { For = ForTarget(task, targets) })];

    // "Hộ thoát nghèo, góp 2 hộ"
    private static string ForTarget(WorkTask task, IReadOnlyDictionary<Guid, Target> targets) => task.TargetId is not { } id || !targets.TryGetValue(id, out var target) ? ""
        : task.TargetAmount is { } amount ? $"{target.Name}, góp {TargetWords.Value(amount)} {target.Unit}".TrimEnd() : target.Name;

    public static IEnumerable<string> Concluded(Meeting meeting, params AgendaPurpose[] purposes) =>
        meeting.Items.Where(item => purposes.Contains(item.Purpose) && item.Conclusion.Length > 0).Select(item => item.Conclusion);

    public static RollCallCount Count(Meeting meeting)
    {
        var lines = meeting.Kind.DecidesAsCommittee ? meeting.Attendances.FindAll(line => line.IsCommittee) : meeting.Attendances;
        var roll = new RollCall(lines);
        if (meeting.Kind.DecidesAsCommittee)
            return new(lines.Count, 0, roll.Present, roll.Excused, roll.Unexcused, 0)
            {
                Invited = meeting.Attendances.Count > lines.Count ? $"Được mời dự: {meeting.Attendances.Count - lines.Count}, có mặt {meeting.Attendances.Count(line => line.IsPresent) - roll.Present}" : null,
            };
        return new(roll.Official, roll.Probationary, roll.Present, roll.Excused, roll.Unexcused, roll.Exempt, roll.Elsewhere);
    }

    public static string? Hours(Meeting meeting)
    {
        var lines = meeting.Attendances.Where(row => row.IsPresent).OrderBy(row => row.SortKey, StringComparer.Ordinal).ToList();
        var late = lines.Where(row => row.ArrivedAt is not null).Select(row => $"{row.FullName} ({Dates.Spoken(Wall(row.ArrivedAt!.Value))})").ToList();
        var early = lines.Where(row => row.LeftAt is not null).Select(row => $"{row.FullName} ({Dates.Spoken(Wall(row.LeftAt!.Value))})").ToList();
        var said = new[] { late.Count > 0 ? $"Đến muộn: {string.Join("; ", late)}." : "", early.Count > 0 ? $"Về sớm: {string.Join("; ", early)}." : "" }.Where(words => words.Length > 0);
        return late.Count + early.Count > 0 ? string.Join(' ', said) : null;
    }

    public static string Absent(Attendance line) =>
        $"{line.FullName} ({(line.Status is AttendanceStatus.Excused ? "có lý do" : "không lý do")}{(line.Reason.Length > 0 ? ": " + line.Reason : "")})";

    // Before the end is written down the draft shows an empty length.
    public static DateTime End(Meeting meeting) => meeting.EndedAt ?? meeting.OpenedAt!.Value;

    public static string NameOf(Meeting meeting, Guid? member) => member is { } id ? meeting.AttendanceOf(id)?.FullName ?? "" : "";

    public static string Named(Meeting meeting, Guid? member) =>
        member is { } id && meeting.AttendanceOf(id) is { } line ? line.IsCommittee && line.Remark.Length > 0 ? $"{line.FullName}, {line.Remark}" : line.FullName : "";

    public static TimeOnly Wall(DateTime moment) => TimeOnly.FromDateTime(VietnamClock.Wall(moment));
}
