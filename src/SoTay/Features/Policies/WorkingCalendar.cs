using System.Collections.Frozen;

namespace SoTay.Features.Policies;

/// <summary>
/// Counts working days: Monday to Friday, less the days off of the calendar, plus the Saturdays worked in exchange.
/// The day of the event is day 0 (general knowledge; no text found).
/// </summary>
public sealed class WorkingCalendar(IEnumerable<CalendarDay> days, bool saturdayOff = true)
{
    private readonly FrozenDictionary<DateOnly, bool> special = days.ToFrozenDictionary(day => day.Date, day => day.IsWorkingDay);

    public bool IsWorkingDay(DateOnly date) =>
        special.TryGetValue(date, out var working) ? working : !IsWeekend(date);

    /// <summary>The last day of a limit of so many working days after an event; 0 is the day of the event itself.</summary>
    public DateOnly AddWorkingDays(DateOnly eventDate, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var date = eventDate;
        while (count > 0)
            if (IsWorkingDay(date = date.AddDays(1)))
                count--;
        return date;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when the limit is past.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
            if (IsWorkingDay(date))
                count++;
        return count;
    }

    /// <summary>False when the calendar holds no day of a year of the span: the holidays of that year are not entered yet.</summary>
    public bool Knows(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, to.Year - from.Year + 1).All(year => special.Keys.Any(day => day.Year == year));

    private bool IsWeekend(DateOnly date) =>
        date.DayOfWeek == DayOfWeek.Sunday || date.DayOfWeek == DayOfWeek.Saturday && saturdayOff;
}
