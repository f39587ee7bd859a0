using System.Globalization;

namespace SoTay.Features.Members;

/// <summary>A date as far as it is known: old records often hold only the year of birth or of admission.</summary>
public readonly record struct PartialDate(DateOnly Date, DatePrecision Precision)
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Months = ["M/yyyy", "M-yyyy"];

    /// <summary>The last day it may mean: a date is in the future or before another only when all of it is.</summary>
    public DateOnly Latest => Precision switch
    {
        DatePrecision.Year => new(Date.Year, 12, 31),
        DatePrecision.Month => new(Date.Year, Date.Month, DateTime.DaysInMonth(Date.Year, Date.Month)),
        _ => Date,
    };

    /// <summary>Reads "20/09/1976", "09/1976" or "1976".</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        var typed = text.Trim();
        if (Try(typed, Days, out var day)) { date = new(day, DatePrecision.Day); return true; }
        if (Try(typed, Months, out var month)) { date = new(month, DatePrecision.Month); return true; }
        if (Try(typed, ["yyyy"], out var year)) { date = new(year, DatePrecision.Year); return true; }
        date = default;
        return false;
    }

    public static PartialDate? Of(DateOnly? date, DatePrecision precision) => date is { } known ? new(known, precision) : null;

    public override string ToString() => MemberLabels.Date(Date, Precision);

    private static bool Try(string text, string[] forms, out DateOnly date) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
