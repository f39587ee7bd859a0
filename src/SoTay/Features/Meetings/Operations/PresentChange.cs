using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A member is here: also an exempt one who came.</summary>
public sealed record PresentChange(Guid Member) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Present;

    public override Guid Target => Member;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is not { } line) return MeetingRefusals.NotOfThisCell;
        (line.Status, line.Reason) = (AttendanceStatus.Present, "");
        return null;
    }
}
