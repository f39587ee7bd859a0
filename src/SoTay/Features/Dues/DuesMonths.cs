using System.Globalization;

namespace SoTay.Features.Dues;

/// <summary>Months of the room are the first day of the month.</summary>
public static class DuesMonths
{
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly LastDay(DateOnly month) => month.AddMonths(1).AddDays(-1);

    /// <summary>The book into which something of a day goes: that of its month, or the first open one where that is closed.</summary>
    public static DateOnly BookFor(DateOnly day, DateOnly? lastClosed) => lastClosed is { } closed && Of(day) <= closed ? closed.AddMonths(1) : Of(day);

    /// <summary>"2026-11" in addresses.</summary>
    public static string Machine(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static bool TryRead(string? text, out DateOnly month) =>
        DateOnly.TryParseExact(text, ["yyyy-MM", "MM/yyyy", "M/yyyy", "MM-yyyy", "M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out month);

    /// <summary>"11/2026".</summary>
    public static string Show(DateOnly month) => month.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Months from one to another, both counted.</summary>
    public static int Count(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month + 1;
}
