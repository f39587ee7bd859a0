using SoTay.Features.Policies;

namespace SoTay.Features.Meetings;

/// <summary>The last day of each step of the month and the rule behind it; a step without a rule has no day.</summary>
/// <param name="Session">Last day on which the cell committee meets before the meeting.</param>
/// <param name="Notice">Last day for the notice and the papers.</param>
/// <param name="Outcome">Last day for minutes and resolution.</param>
public sealed record MeetingDeadlines(MeetingDay Day, Dated<DateOnly>? Session, Dated<DateOnly>? Notice, Dated<DateOnly>? Outcome, Dated<int>? MinMinutes)
{
    public static MeetingDeadlines For(Meeting meeting, PolicyReader rules)
    {
        var before = rules.Whole("meeting.documents.upload_days_before");
        var after = rules.Whole("meeting.outcome.upload_within_days");
        return new(MeetingDay.For(rules, meeting.Month), SessionOf(meeting, rules),
            before is null ? null : new(meeting.HeldOn.AddDays(-before.Value), before.Basis),
            after is null ? null : new(meeting.HeldOn.AddDays(after.Value), after.Basis),
            meeting.Kind.DecidesAsCommittee ? null : rules.Whole("meeting.regular.min_minutes"));
    }

    // A rule of the province counts days back from the meeting; elsewhere the habit: the 2nd for a meeting on the 3rd.
    private static Dated<DateOnly>? SessionOf(Meeting meeting, PolicyReader rules)
    {
        if (rules.Whole("meeting.prepare.committee_meeting_days_before") is { } days) return new(meeting.HeldOn.AddDays(-days.Value), days.Basis);
        if (rules.Whole("meeting.prepare.committee_meeting_typical_day") is not { } usual) return null;
        var day = meeting.Month.AddDays(usual.Value - 1);
        return new(meeting.Kind is MeetingKind.Regular && day < meeting.HeldOn ? day : meeting.HeldOn.AddDays(-1), usual.Basis);
    }
}
