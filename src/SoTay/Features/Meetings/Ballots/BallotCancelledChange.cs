using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>A ballot that is given up before it was counted; what lies in its box is never read.</summary>
public sealed record BallotCancelledChange(Guid Ballot, string Reason) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.BallotCancelled;

    public override Guid Target => Ballot;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.BallotOf(Ballot) is not { } row) return BallotRefusals.Unknown;
        if (row.State is BallotState.Counted) return BallotRefusals.Counted;
        if (string.IsNullOrWhiteSpace(Reason)) return BallotRefusals.CancelReason;
        if (Limit(Reason, MeetingVote.QuestionLimit, "Reason") is { } no) return no;
        (row.State, row.CancelledWhy, row.Box, row.Process) = (BallotState.Cancelled, Reason.Trim(), null, null);
        return null;
    }
}
