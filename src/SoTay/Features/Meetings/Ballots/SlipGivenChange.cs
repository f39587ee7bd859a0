using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>In an electronic ballot a member votes by slip instead, or hands the slip back unused. Who gets a slip is no secret; what is on it is.</summary>
public sealed record SlipGivenChange(Guid Ballot, Guid Member, bool OnPaper) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.SlipGiven;

    /// <summary>The member in this ballot, so that a slip of another ballot is another matter.</summary>
    public override Guid Target => new([.. Ballot.ToByteArray().Zip(Member.ToByteArray(), (one, other) => (byte)(one ^ other))]);

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.BallotOf(Ballot) is not { } row) return BallotRefusals.Unknown;
        if (row is not { State: BallotState.Open, IsElectronic: true }) return BallotRefusals.NotOpen;
        if (moment.Boxes?.Of(row) is not { } box) return BallotRefusals.BoxLost;
        if (OnPaper && meeting.BallotVoters.All(line => line.MemberId != Member)) return BallotRefusals.SlipNotVoter;
        // The box knows first, so that nobody drops a ballot into it in the very moment of taking a slip.
        if (box.Paper(Member, OnPaper) is { } no) return no;
        row.OnPaper = [.. row.OnPaper.Where(id => id != Member).Concat(OnPaper ? [Member] : []).Order()];
        return null;
    }
}
