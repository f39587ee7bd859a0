namespace SoTay.Platform.Time;

/// <summary>The country's clock: business dates are dates in Viet Nam (UTC+7, no summer time), moments are UTC.</summary>
public sealed class VietnamClock(TimeProvider time)
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>This moment, UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Today's date in Viet Nam.</summary>
    public DateOnly Today => DateOf(Now);

    public static DateOnly DateOf(DateTime moment) => DateOnly.FromDateTime(moment + Offset);

    /// <summary>The wall clock in Viet Nam for a UTC moment.</summary>
    public static DateTime Wall(DateTime moment) => DateTime.SpecifyKind(moment + Offset, DateTimeKind.Unspecified);

    /// <summary>The UTC moment of a wall-clock time in Viet Nam.</summary>
    public static DateTime Moment(DateOnly date, TimeOnly time) => DateTime.SpecifyKind(date.ToDateTime(time) - Offset, DateTimeKind.Utc);
}
