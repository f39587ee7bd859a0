using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>Who takes the minutes (thư ký); not the chair.</summary>
public sealed record SecretaryChosenChange(Guid Member) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.SecretaryChosen;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is null) return MeetingRefusals.NotOfThisCell;
        meeting.MeetingSecretaryId = Member;
        return null;
    }
}
