namespace SoTay.Platform.Time;

/// <summary>A clock that runs as fast as the real one but began at another moment: for training and for tests of a demonstration store.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private readonly TimeSpan _shift;

    /// <param name="start">What the clock shows now, on the wall in Viet Nam.</param>
    public ShiftedClock(DateTime start) => _shift = VietnamClock.Moment(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start)) - System.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
