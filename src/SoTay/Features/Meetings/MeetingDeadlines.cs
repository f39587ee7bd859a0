using SoTay.Features.Policies;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings;

/// <summary>The month's cycle with the last day of each step and the rule behind it; a step without a rule has no day.</summary>
public sealed record MeetingDeadlines(MeetingDay Day, Dated<DateOnly>? Notice, Dated<DateOnly>? Outcome, Dated<int>? MinMinutes)
{
    public static MeetingDeadlines For(Meeting meeting, PolicyReader rules)
    {
        var before = rules.Whole("meeting.documents.upload_days_before");
        var after = rules.Whole("meeting.outcome.upload_within_days");
        return new(MeetingDay.For(rules, meeting.Month),
            before is null ? null : new(meeting.HeldOn.AddDays(-before.Value), before.Basis),
            after is null ? null : new(meeting.HeldOn.AddDays(after.Value), after.Basis),
            rules.Whole("meeting.regular.min_minutes"));
    }

    /// <summary>Draft, notice, meeting, papers: done, current or late.</summary>
    public IReadOnlyList<Step> Steps(Meeting meeting, DateOnly today)
    {
        var held = meeting.OpenedAt is not null;
        return
        [
            new("Soạn", StepState.Done, null),
            At("Mời họp", meeting.NoticedAt is { } at ? VietnamClock.DateOf(at) : null, held, Notice?.Value, true),
            At("Họp", held ? meeting.HeldOn : null, held, meeting.HeldOn, meeting.NoticedAt is not null),
            At("Ban hành", meeting.SealedAt is { } end ? VietnamClock.DateOf(end) : null, meeting.IsHeld, Outcome?.Value, held),
        ];

        Step At(string name, DateOnly? done, bool passed, DateOnly? last, bool reached) =>
            done is { } day ? new(name, StepState.Done, Dates.Short(day, today))
            : passed ? new(name, StepState.Done, null)
            : new(name, !reached ? StepState.Ahead : last < today ? StepState.Late : StepState.Current, last is { } limit ? $"hạn {Dates.Short(limit, today)}" : null);
    }
}
