using SoTay.Features.Policies;

namespace SoTay.Features.Meetings;

/// <summary>
/// The day of a month's regular meeting: the 3rd, after the holiday when the 3rd is one, and the last day on which it still
/// counts as held in time (Directive 50-CT/TW; keys <c>meeting.regular.*</c>).
/// </summary>
/// <param name="Due">Day on which the cell meets.</param>
/// <param name="Latest">Last day in time.</param>
/// <param name="IsMoved">The day of the rule is a public holiday.</param>
/// <param name="DueBasis">Rule behind the day; null when no value is known for that month.</param>
/// <param name="LatestBasis">Rule behind the last day.</param>
public sealed record MeetingDay(DateOnly Due, DateOnly Latest, bool IsMoved, PolicyBasis? DueBasis, PolicyBasis? LatestBasis)
{
    // Before the Directive, and where nothing is known: the same days, so that an old month is not called late by a gap in the data.
    private const int UsualDay = 3;
    private const int UsualLatest = 7;

    /// <param name="rules">Rules of the organisation on a day of the month.</param>
    /// <param name="month">First day of the month.</param>
    public static MeetingDay For(PolicyReader rules, DateOnly month)
    {
        var (day, last) = (rules.Whole("meeting.regular.day_of_month"), rules.Whole("meeting.regular.latest_day_of_month"));
        var usual = month.AddDays((day?.Value ?? UsualDay) - 1);
        var latest = month.AddDays((last?.Value ?? UsualLatest) - 1);
        var due = usual;
        while (due < latest && IsHoliday(rules.Calendar, due)) due = due.AddDays(1);
        return new(due, latest, due != usual, day?.Basis, last?.Basis);
    }

    /// <summary>Held within the month and not after the last day of the rule.</summary>
    public bool IsOnTime(DateOnly heldOn) => heldOn <= Latest;

    // A Saturday or Sunday is a day to meet on; it is a holiday only when the working days on both sides of it are off as well.
    private static bool IsHoliday(WorkingCalendar calendar, DateOnly day)
    {
        if (calendar.IsWorkingDay(day)) return false;
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return true;
        var friday = day.AddDays(day.DayOfWeek is DayOfWeek.Saturday ? -1 : -2);
        return !calendar.IsWorkingDay(friday) && !calendar.IsWorkingDay(friday.AddDays(3));
    }
}
