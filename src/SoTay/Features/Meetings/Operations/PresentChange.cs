using SoTay.Features.Meetings.Presence;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A member is here, from the beginning or since a moment: also an exempt one who came. By a code or card it says so.</summary>
public sealed record PresentChange(Guid Member, DateTime? Since = null, PresenceWay? By = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Present;

    public override Guid Target => Member;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is not { } line) return MeetingRefusals.NotOfThisCell;
        (line.Status, line.Reason, line.ArrivedAt, line.LeftAt) = (AttendanceStatus.Present, "", Since?.ToUniversalTime(), null);
        (line.CameBy, line.CameAt) = (By, By is null ? null : moment.At);
        return null;
    }
}
