namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>A date as far as the file gives it: a day, a month, or only a year. A missing part is not invented.</summary>
public readonly record struct ReadDate(int Year, int Month = 0, int Day = 0)
{
    public static ReadDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public bool IsExact => Day > 0;

    /// <summary>First day that this can be; the day itself when exact.</summary>
    public DateOnly Earliest => new(Year, Month == 0 ? 1 : Month, Day == 0 ? 1 : Day);

    /// <summary>Last day that this can be.</summary>
    public DateOnly Latest => Day > 0 ? Earliest : Month > 0 ? Earliest.AddMonths(1).AddDays(-1) : new(Year, 12, 31);

    /// <summary>Surely before, whatever the missing parts are.</summary>
    public bool IsBefore(ReadDate other) => Latest < other.Earliest;

    public override string ToString() => Day > 0
        ? $"{Day:00}/{Month:00}/{Year:0000}"
        : Month > 0 ? $"{Month:00}/{Year:0000}" : $"{Year:0000}";
}
