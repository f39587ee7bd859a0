using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Scores;

/// <summary>By when the score goes to the level above (Lào Cai 29-QĐ/TU 26/1/2026: three working days); null where no rule says so.</summary>
public static class ScoreDeadline
{
    public static Dated<DateOnly>? For(DateOnly heldOn, PolicyReader rules) =>
        rules.Whole("meeting.score.report_within_working_days") is { } days ? new(rules.Calendar.AddWorkingDays(heldOn, days.Value), days.Basis) : null;
}
