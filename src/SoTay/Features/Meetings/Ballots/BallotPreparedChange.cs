using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Text;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>What will be voted on in secret; said again with the same id it is changed whole, until the voting begins.</summary>
public sealed record BallotPreparedChange(
    Guid Ballot, Guid Item, VoteDecision Decision, string Question, int Seats = 0, IReadOnlyList<BallotCandidate>? Candidates = null, Guid? Follows = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.BallotPrepared;

    public override Guid Target => Ballot;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is null) return MeetingRefusals.ItemUnknown;
        if (Limit(Question, MeetingVote.QuestionLimit, "Question") is { } no) return no;
        if (moment.Rules.VoteIn(meeting.Kind, Decision) is null) return MeetingRefusals.NoVoteRule(Decision);
        var row = meeting.BallotOf(Ballot);
        if (row is { State: not BallotState.Prepared }) return BallotRefusals.AlreadyOpen;
        var before = Follows is { } round ? meeting.BallotOf(round) : null;
        if (Follows is not null && before is not { IsElection: true, State: BallotState.Counted, Result.Left: > 0 }) return BallotRefusals.NotAnElection;
        // A further round fills the places that stayed open, whatever was sent.
        var seats = before?.Result.Left ?? Seats;
        if (Decision is VoteDecision.Election && ElectedPosts.NamedIn(Question) > 1) return BallotRefusals.OnePostOnly;
        if (Decision is VoteDecision.Election && WrongList(meeting, seats) is { } wrong) return wrong;
        if (row is null) meeting.Ballots.Add(row = new MeetingBallot { Id = Ballot, MeetingId = meeting.Id, AgendaItemId = Item, Decision = Decision, Question = "" });
        (row.AgendaItemId, row.Decision, row.Question, row.FollowsId) = (Item, Decision, Question.Trim(), Follows);
        row.Seats = row.IsElection ? seats : 0;
        row.Candidates = row.IsElection ? [.. Candidates!.Select(one => new BallotCandidate(one.Id, one.Name.Trim(), one.Withdrawn))] : [];
        row.IsTie = before is { Result.Tied: { Count: > 0 } tied } && row.Standing.All(one => tied.Any(equal => Same(equal.Name, one.Name)));
        return null;
    }

    private Refusal? WrongList(Meeting meeting, int seats)
    {
        if (seats < 1) return BallotRefusals.SeatsMissing;
        var standing = (Candidates ?? []).Where(row => !row.Withdrawn).ToList();
        if (standing.Count == 0) return BallotRefusals.NoCandidates;
        if (Candidates!.Count > MeetingBallot.CandidatesLimit) return BallotRefusals.TooManyCandidates(Candidates.Count);
        foreach (var one in Candidates)
            if (Limit(one.Name, MeetingBallot.NameLimit, "Names") is { } no) return no;
        if (standing.GroupBy(row => Folding.Fold(row.Name.Trim())).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return BallotRefusals.CandidateTwice(twice.First().Name);
        foreach (var other in meeting.Ballots.Where(row => row.IsElection && row.State is BallotState.Counted && Same(row.Question, Question)))
            if (other.Result.Elected.FirstOrDefault(row => standing.Any(one => Same(one.Name, row.Name))) is { } elected)
                return BallotRefusals.CandidateElected(elected.Name, other.Question);
        return standing.Count < seats ? BallotRefusals.TooFewCandidates(standing.Count, seats) : null;
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
