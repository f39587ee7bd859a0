namespace SoTay.Features.Meetings.Desk;

/// <summary>
/// Brings the moment that a device gave to the moment that counts (docs/offline.md). A clock that is wrong by more than a few minutes
/// is corrected by the difference seen at this contact; nothing is said after its arrival; what one device said keeps its order.
/// </summary>
public static class DeviceClock
{
    /// <summary>Network and small differences; beyond it the clock of the device is wrong and the person reads so.</summary>
    public static readonly TimeSpan Tolerance = Operations.MeetingMoment.ClockTolerance;

    /// <param name="said">The device's moment for the operation.</param>
    /// <param name="sequence">The device's own count.</param>
    /// <param name="clock">What the device took for now when it sent; null for a form of a page.</param>
    /// <param name="now">The server's moment of arrival.</param>
    /// <param name="device">Operations of the same device that are known already.</param>
    public static DateTime Keep(DateTime said, int sequence, DateTime? clock, DateTime now, IEnumerable<MeetingOperation> device)
    {
        var at = said.ToUniversalTime();
        if (clock is { } shown && IsWrong(shown, now)) at += now - shown.ToUniversalTime();
        if (at > now) at = now;
        var floor = device.Where(row => row.Sequence < sequence).Select(row => row.At).DefaultIfEmpty().Max();
        return Whole(at < floor ? floor : at);
    }

    public static bool IsWrong(DateTime clock, DateTime now) => (clock.ToUniversalTime() - now).Duration() > Tolerance;

    /// <summary>Whole milliseconds: what a browser's clock and both databases keep without loss.</summary>
    public static DateTime Whole(DateTime moment) => new(moment.Ticks - moment.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
