using SoTay.Features.Meetings.Ballots;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A show of hands, counted. Base and threshold are computed here from the roll-call and the policy, never sent.</summary>
public sealed record VoteCountedChange(Guid Vote, Guid Item, VoteDecision Decision, string Question, int For, int Against, int Other) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.VoteCounted;

    public override Guid Target => Vote;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is null) return MeetingRefusals.ItemUnknown;
        if (Limit(Question, MeetingVote.QuestionLimit, "Question") is { } no) return no;
        if (Decision is VoteDecision.Election) return BallotRefusals.ElectionByHands;
        if (moment.Rules.VoteIn(meeting.Kind, Decision) is not { } rule) return MeetingRefusals.NoVoteRule(Decision);
        if (WrongHands(meeting, For, Against, Other) is { } wrong) return wrong;
        var count = VoteBaseCount.For(rule.Base, meeting.Attendances);
        var row = meeting.Votes.Find(known => known.Id == Vote);
        if (row is null) meeting.Votes.Add(row = new MeetingVote { Id = Vote, MeetingId = meeting.Id, AgendaItemId = Item, Decision = Decision, Question = "" });
        (row.AgendaItemId, row.Decision, row.Question) = (Item, Decision, Question.Trim());
        (row.For, row.Against, row.Other) = (For, Against, Other);
        (row.Base, row.Needed, row.Share) = (count.People, rule.Needed(count.People), rule.Share);
        (row.LegalBasis, row.Passed) = (rule.Basis.LegalBasis, rule.Passes(For, count.People));
        return null;
    }

    /// <summary>More hands than people, or none.</summary>
    internal static Refusal? WrongHands(Meeting meeting, int yes, int no, int other)
    {
        if (yes < 0 || no < 0 || other < 0) return MeetingRefusals.NegativeHands;
        // Summed as long: three large numbers must not wrap round to a small one.
        var hands = (long)yes + no + other;
        if (hands == 0) return MeetingRefusals.NoHands;
        var roll = new RollCall(meeting.Attendances);
        if (hands <= roll.PresentVoters) return null;
        return hands <= roll.Present
            ? MeetingRefusals.ProbationersCounted(hands, roll.PresentVoters, roll.Present)
            : MeetingRefusals.MoreHandsThanPeople(hands, roll.PresentVoters);
    }
}
