using System.Text.Json.Serialization;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// The slips are counted. Where devices took part, the numbers that are kept are those of both kinds together: a few slips (or a few
/// devices) counted apart would tell who chose what. Base, threshold and result are computed here.
/// </summary>
/// <param name="Slips">Slips handed out, come back and invalid; votes of slips and devices together.</param>
/// <param name="Electronic">Ballots from the box.</param>
/// <param name="OnDevice">Who voted on a device, in the order of the keys.</param>
public sealed record BallotCountedChange(Guid Ballot, SlipCount Slips, int Electronic = 0, IReadOnlyList<Guid>? OnDevice = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.BallotCounted;

    public override Guid Target => Ballot;

    /// <summary>Made of slips that were checked and an opened box; never of what a device sent.</summary>
    [JsonIgnore]
    internal bool HasBox { get; private init; }

    /// <summary>Adds what the box holds to the counted slips.</summary>
    internal static BallotCountedChange With(MeetingBallot ballot, SlipCount paper, BoxCount box) => new(ballot.Id,
        ballot.IsElection
            ? paper with { Votes = [.. paper.Votes!.Zip(box.Counts, (slips, devices) => slips + devices)] }
            : paper with { For = paper.For + box.Counts[0], Against = paper.Against + box.Counts[1], Other = paper.Other + box.Counts[2] },
        box.Voters.Count, box.Voters)
    { HasBox = true };

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.BallotOf(Ballot) is not { } row) return BallotRefusals.Unknown;
        if (row.State is BallotState.Counted && row.IsElectronic) return BallotRefusals.Counted;
        if (row.State is not (BallotState.Open or BallotState.Counted)) return BallotRefusals.NotOpen;
        if (row.IsElectronic != HasBox || !HasBox && Electronic > 0) return BallotRefusals.OnlyOnPage;
        if (Slips is null) return MeetingRefusals.OperationUnknown;
        if (moment.Rules.VoteIn(meeting.Kind, row.Decision) is not { } rule) return MeetingRefusals.NoVoteRule(row.Decision);
        if (!HasBox && Slips.Wrong(row, row.SlipVoters(meeting.BallotVoters)) is { } wrong) return wrong;
        var people = VoteBaseCount.For(rule.Base, meeting.Attendances).People;
        (row.State, row.Electronic, row.OnDevice) = (BallotState.Counted, Electronic, HasBox ? [.. OnDevice ?? []] : []);
        (row.Issued, row.Returned, row.Invalid) = (Slips.Issued, Slips.Returned, Slips.Invalid);
        (row.For, row.Against, row.Other) = row.IsElection ? (0, 0, 0) : (Slips.For, Slips.Against, Slips.Other);
        (row.Base, row.Needed, row.Share, row.LegalBasis) = (people, rule.Needed(people), rule.Share, rule.Basis.LegalBasis);
        if (row.IsElection) Elect(row, moment);
        else Decide(meeting, row);
        return null;
    }

    private void Elect(MeetingBallot row, MeetingMoment moment)
    {
        if (row.IsTie && moment.Rules.Flag("vote.election.tie_round_needs_share") is { Value: false } highest)
            (row.Needed, row.Share, row.LegalBasis) = (0, "nhiều phiếu hơn", highest.Basis.LegalBasis);
        var place = 0;
        row.Candidates = [.. row.Candidates.Select(one => one.Withdrawn ? one : one with { Votes = Slips.Votes![place++], Elected = false })];
        var elected = row.Result.Elected.Select(one => one.Id).ToHashSet();
        row.Candidates = [.. row.Candidates.Select(one => one with { Elected = elected.Contains(one.Id) })];
    }

    private static void Decide(Meeting meeting, MeetingBallot row)
    {
        var vote = meeting.Votes.Find(known => known.Id == row.Id);
        if (vote is null) meeting.Votes.Add(vote = new MeetingVote { Id = row.Id, MeetingId = meeting.Id, AgendaItemId = row.AgendaItemId, Decision = row.Decision, Question = row.Question, IsSecret = true });
        (vote.For, vote.Against, vote.Other) = (row.For, row.Against, row.Other);
        (vote.Base, vote.Needed, vote.Share, vote.LegalBasis, vote.Passed) = (row.Base, row.Needed, row.Share, row.LegalBasis, row.Passed);
    }
}
