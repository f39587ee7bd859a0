using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// The voting begins, on slips or on devices. Said again about an open ballot it begins anew: after the box was lost, or to move
/// everybody to slips; what lay in the box is never read.
/// </summary>
public sealed record BallotOpenedChange(Guid Ballot, bool Electronic, IReadOnlyList<Guid>? OnPaper = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.BallotOpened;

    public override Guid Target => Ballot;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.BallotOf(Ballot) is not { } row) return BallotRefusals.Unknown;
        if (meeting.State is not MeetingState.Open) return BallotRefusals.MeetingNotOpen;
        var again = row is { State: BallotState.Open, IsElectronic: true } && (!Electronic || row.Process != moment.Boxes?.Process);
        if (row.State is not BallotState.Prepared && !again) return BallotRefusals.AlreadyOpen;
        var voters = meeting.BallotVoters.Select(line => line.MemberId).ToHashSet();
        if (Electronic && voters.Count < BallotBox.LeastBallots) return BallotRefusals.TooFewVoters(voters.Count);
        if (Electronic && moment.Boxes is null) return BallotRefusals.OnlyOnPage;
        (row.State, row.IsElectronic) = (BallotState.Open, Electronic);
        (row.Box, row.Process) = Electronic ? (BallotBoxes.NewKey(), moment.Boxes!.Process) : ((Guid?)null, (Guid?)null);
        IEnumerable<Guid> slips = Electronic ? OnPaper ?? row.OnPaper : voters;
        row.OnPaper = [.. slips.Where(voters.Contains).Distinct().Order()];
        return null;
    }
}
