namespace SoTay.Features.Policies.Calendar;

/// <summary>A month of the calendar page: its working days and the days that stand out.</summary>
public sealed record CalendarMonth(int Month, int WorkingDays, IReadOnlyList<CalendarDay> Days);
