using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>Who chairs.</summary>
public sealed record ChairChosenChange(Guid Member) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.ChairChosen;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is null) return MeetingRefusals.NotOfThisCell;
        meeting.ChairId = Member;
        return null;
    }
}
