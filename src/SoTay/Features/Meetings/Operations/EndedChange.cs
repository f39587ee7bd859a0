using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Operations;

/// <summary>The meeting is over.</summary>
public sealed record EndedChange(DateTime At) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Ended;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var end = At.ToUniversalTime();
        if (end > moment.ReceivedAt + MeetingMoment.ClockTolerance) return MeetingRefusals.EndsLater(VietnamClock.Wall(end), VietnamClock.Wall(moment.ReceivedAt));
        if (end <= meeting.OpenedAt) return MeetingRefusals.EndBeforeStart;
        meeting.EndedAt = end;
        return null;
    }
}
