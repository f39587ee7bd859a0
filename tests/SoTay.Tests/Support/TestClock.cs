namespace SoTay.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Starts on 22/11/2026, 15:00 in Viet Nam.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoTo(int year, int month, int day, int hour = 15, int minute = 0) =>
        _now = new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    public void Pass(TimeSpan time) => _now += time;
}
