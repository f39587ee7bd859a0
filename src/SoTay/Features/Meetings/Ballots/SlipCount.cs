using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>What the counters write down: slips handed out, come back, invalid, and what the valid ones say. Every sum must agree.</summary>
/// <param name="Votes">Slips for each candidate, in the order of those who stand; empty for a question.</param>
public sealed record SlipCount(int Issued, int Returned, int Invalid, int For, int Against, int Other, IReadOnlyList<int>? Votes = null)
{
    private int Valid => Returned - Invalid;

    /// <param name="voters">People who may get a slip.</param>
    internal Refusal? Wrong(MeetingBallot ballot, int voters)
    {
        if (new[] { Issued, Returned, Invalid, For, Against, Other }.Concat(Votes ?? []).Any(number => number < 0)) return BallotRefusals.NegativeSlips;
        if (Issued > voters) return BallotRefusals.MoreSlipsThanVoters(Issued, voters);
        if (Returned > Issued) return BallotRefusals.MoreReturnedThanIssued(Returned, Issued);
        if (Invalid > Returned) return BallotRefusals.MoreInvalidThanReturned(Invalid, Returned);
        return ballot.IsElection ? WrongVotes(ballot) : WrongSum();
    }

    private Refusal? WrongSum()
    {
        var sum = (long)For + Against + Other;
        return sum == Valid ? null : BallotRefusals.SumMismatch(sum, Valid, Returned, Invalid);
    }

    private Refusal? WrongVotes(MeetingBallot ballot)
    {
        var standing = ballot.Standing.ToList();
        if (Votes?.Count != standing.Count) return BallotRefusals.CandidateVotesMissing;
        for (var i = 0; i < standing.Count; i++)
            if (Votes[i] > Valid) return BallotRefusals.MoreVotesThanSlips(standing[i].Name, Votes[i], Valid);
        var sum = Votes.Sum(number => (long)number);
        return sum > (long)Valid * ballot.Seats ? BallotRefusals.TooManyMarks(sum, Valid, ballot.Seats) : null;
    }
}
