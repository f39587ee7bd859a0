using SoTay.Features.Meetings.Presence;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A member is here: also an exempt one who came. By a code or card it says so.</summary>
public sealed record PresentChange(Guid Member, PresenceWay? By = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Present;

    public override Guid Target => Member;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is not { } line) return MeetingRefusals.NotOfThisCell;
        (line.Status, line.Reason) = (AttendanceStatus.Present, "");
        (line.CameBy, line.CameAt) = (By, By is null ? null : moment.At);
        return null;
    }
}
