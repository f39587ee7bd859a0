using SoTay.Features.Policies;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle;

/// <summary>
/// The month's cycle (domain/meetings.md section 2): draft, session of the cell committee, notice and papers, meeting, outcome.
/// A late step is a warning that costs points of the score, never a wall.
/// </summary>
public sealed class MeetingCycle
{
    private readonly Meeting meeting;
    private readonly DateOnly today;
    private bool reached = true;

    /// <param name="sessionOn">Day of the committee's session for this meeting; null when none is written down.</param>
    /// <param name="isSaved">False for the preparation that the secretary has not taken over yet.</param>
    private MeetingCycle(Meeting meeting, DateOnly? sessionOn, MeetingDeadlines last, DateOnly today, bool isSaved)
    {
        (this.meeting, this.today) = (meeting, today);
        var held = meeting.OpenedAt is not null;
        List<CycleStep> steps = [Draft(isSaved, (meeting.Kind.IsCellMeeting ? last.Session : null) ?? last.Notice)];
        if (meeting.Kind.IsCellMeeting) steps.Add(Session(sessionOn, last.Session));
        steps.Add(Notice(last.Notice));
        steps.Add(Held(last.Day, held));
        steps.Add(Outcome(last.Outcome, held));
        Steps = steps;
    }

    public IReadOnlyList<CycleStep> Steps { get; }

    /// <summary>What is late or was late, for the line under the steps.</summary>
    public IEnumerable<CycleStep> Late => Steps.Where(step => step.State is StepState.Late);

    public IReadOnlyList<Step> Shown => [.. Steps.Select(step => step.Shown)];

    public static MeetingCycle Of(Meeting meeting, DateOnly? sessionOn, PolicyReader rules, DateOnly today, bool isSaved = true) =>
        new(meeting, sessionOn, MeetingDeadlines.For(meeting, rules), today, isSaved);

    // No rule dates the draft itself: it is needed on the day of the step that uses it, and stands on that step's rule.
    private CycleStep Draft(bool isSaved, Dated<DateOnly>? last)
    {
        var done = isSaved || meeting.NoticedAt is not null;
        var say = done ? "Đã soạn." : last?.Value < today ? $"Chậm {today.DayNumber - last.Value.DayNumber} ngày: Sổ Tay soạn sẵn từ buổi trước, bí thư chưa xem." : "Sổ Tay soạn sẵn từ buổi trước, bí thư chưa xem.";
        return new(CycleStepKind.Draft, "Soạn", At(done, last?.Value), last?.Value, done ? "đã soạn" : When(null, last?.Value) ?? "soạn sẵn", say,
            $"Bí thư dự thảo nội dung và nghị quyết, kịp {(meeting.Kind.IsCellMeeting ? "buổi họp chuẩn bị" : "gửi giấy mời")}", last?.Basis);
    }

    private CycleStep Session(DateOnly? on, Dated<DateOnly>? last)
    {
        // Secretary and deputy sit together where nobody else holds a post.
        var name = meeting.Attendances.Count(line => line.IsCommittee) > 2 ? "Chi ủy" : "Hội ý";
        var say = on switch
        {
            { } day when last is not null && day > last.Value => $"Họp ngày {Dates.Full(day)}, sau hạn {Dates.Full(last.Value)}: phần chuẩn bị bị trừ điểm.",
            { } day => $"Đã họp ngày {Dates.Full(day)}.",
            null when last?.Value < today => $"Chậm {today.DayNumber - last.Value.DayNumber} ngày: chưa ghi biên bản họp chuẩn bị.",
            _ => "Chưa ghi biên bản họp chuẩn bị.",
        };
        return new(CycleStepKind.Session, name, At(on is not null, last?.Value), last?.Value, When(on, last?.Value), say,
            last?.Basis.Key.EndsWith("days_before", StringComparison.Ordinal) is true
                ? $"Chi ủy họp trước buổi sinh hoạt ít nhất {meeting.HeldOn.DayNumber - last.Value.DayNumber} ngày" : "Chi ủy họp thống nhất nội dung trước khi mời họp", last?.Basis);
    }

    private CycleStep Notice(Dated<DateOnly>? last)
    {
        var on = meeting.NoticedAt is { } at ? VietnamClock.DateOf(at) : (DateOnly?)null;
        var say = on switch
        {
            { } day when last is not null && day > last.Value => $"Gửi ngày {Dates.Full(day)}, muộn {day.DayNumber - last.Value.DayNumber} ngày so với hạn {Dates.Full(last.Value)}{Costs(": ")}.",
            { } day => $"Đã gửi ngày {Dates.Full(day)}.",
            null when last?.Value < today => $"Chậm {today.DayNumber - last.Value.DayNumber} ngày: chưa gửi giấy mời. Gửi muộn vẫn được{Costs(", ")}.",
            _ => "Chưa gửi giấy mời.",
        };
        return new(CycleStepKind.Notice, "Mời họp", At(on is not null, last?.Value), last?.Value, When(on, last?.Value), say,
            last is null ? "" : $"Giấy mời và tài liệu đến đảng viên và cấp ủy viên theo dõi trước buổi họp ít nhất {meeting.HeldOn.DayNumber - last.Value.DayNumber} ngày", last?.Basis);
    }

    // Only a cell scores how its meeting was prepared.
    private string Costs(string lead) => meeting.Kind.DecidesAsCommittee ? "" : $"{lead}phần chuẩn bị bị trừ điểm";

    private CycleStep Held(MeetingDay day, bool held)
    {
        var regular = meeting.Kind is MeetingKind.Regular;
        var latest = regular ? day.Latest : meeting.HeldOn;
        var say = held ? $"Đã họp ngày {Dates.Full(meeting.HeldOn)}{(regular && !day.IsOnTime(meeting.HeldOn) ? $", sau ngày {latest.Day:00} nên ghi là họp muộn" : "")}."
            : latest < today ? $"Chậm {today.DayNumber - latest.DayNumber} ngày: chưa họp." : $"Hẹn ngày {Dates.Full(meeting.HeldOn)}.";
        return new(CycleStepKind.Meeting, "Họp", At(held, latest), latest, Dates.DayAndMonth(meeting.HeldOn), say,
            regular ? $"Họp ngày {day.Due.Day:00}, chậm nhất ngày {latest.Day:00}{(day.IsMoved ? " (ngày chung là ngày nghỉ)" : "")}" : "", regular ? day.LatestBasis : null);
    }

    private CycleStep Outcome(Dated<DateOnly>? last, bool held)
    {
        var on = meeting.SealedAt is { } at ? VietnamClock.DateOf(at) : (DateOnly?)null;
        var late = held && last?.Value < today;
        var say = on is { } day ? $"Ban hành ngày {Dates.Full(day)}." : late ? $"Chậm {today.DayNumber - last!.Value.DayNumber} ngày: chưa ban hành biên bản, nghị quyết." : "Họp xong thì ban hành biên bản, nghị quyết.";
        return new(CycleStepKind.Outcome, "Ban hành", At(meeting.IsHeld, held ? last?.Value : null), last?.Value, When(on, last?.Value), say,
            last is null ? "" : $"Đưa kết quả lên Sổ Tay trong {last.Value.DayNumber - meeting.HeldOn.DayNumber} ngày sau buổi họp", last?.Basis);
    }

    private StepState At(bool done, DateOnly? last)
    {
        if (done) return StepState.Done;
        var next = reached;
        reached = false;
        return last < today ? StepState.Late : next ? StepState.Current : StepState.Ahead;
    }

    // Never with the year: five of those are wider than a phone. The day of the meeting stands in full beside the steps.
    private static string? When(DateOnly? done, DateOnly? last) =>
        done is { } on ? Dates.DayAndMonth(on) : last is { } day ? $"hạn {Dates.DayAndMonth(day)}" : null;
}
