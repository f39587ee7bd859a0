using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A person has dealt with an operation that was refused: sent again in other words, or dropped, and says which.</summary>
public sealed record RefusalSettledChange(Guid Operation, string Words) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.RefusalSettled;

    public override Guid Target => Operation;

    internal override bool TouchesNoRecord => true;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (Limit(Words, Attendance.ReasonLimit, "Words") is { } no) return no;
        // One that could not even be read was never kept here; this operation is then its only record.
        if (meeting.Operations.Find(row => row.Id == Operation && row.Outcome is OperationOutcome.Refused) is { } refused) refused.SettledWhy = Words.Trim();
        return null;
    }
}
