using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Operations;

/// <summary>The roll-call is done and the meeting is open, since the moment it says. The day of the meeting becomes the day it was opened.</summary>
public sealed record OpenedChange(DateTime Since) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Opened;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var since = Since.ToUniversalTime();
        if (since > moment.ReceivedAt + MeetingMoment.ClockTolerance) return MeetingRefusals.InTheFuture(VietnamClock.DateOf(since));
        if (meeting.EndedAt < since) return MeetingRefusals.OpenedAfterEnd;
        meeting.OpenedAt = since;
        meeting.HeldOn = VietnamClock.DateOf(since);
        meeting.StartsAt = TimeOnly.FromDateTime(VietnamClock.Wall(since));
        meeting.State = MeetingState.Open;
        meeting.NumberItems();
        return null;
    }
}
