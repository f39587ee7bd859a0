using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A member was here, from the beginning or since a moment, and left before the end.</summary>
public sealed record LeftEarlyChange(Guid Member, DateTime At, DateTime? Since = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.LeftEarly;

    public override Guid Target => Member;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is not { } line) return MeetingRefusals.NotOfThisCell;
        if (At <= Since) return MeetingRefusals.LeftBeforeComing;
        (line.Status, line.Reason, line.ArrivedAt, line.LeftAt) = (AttendanceStatus.Present, "", Since?.ToUniversalTime(), At.ToUniversalTime());
        return null;
    }
}
