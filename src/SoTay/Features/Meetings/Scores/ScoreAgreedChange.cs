using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Scores;

/// <summary>The cell has seen the score and agrees to it, by consent or by hands (the rule of an ordinary decision); only then it is recorded.</summary>
public sealed record ScoreAgreedChange(
    IReadOnlyList<ScoreMark> Marks, string Remedies, bool ByConsent, int For = 0, int Against = 0, int Other = 0, ScoreFacts? Seen = null, decimal? Total = null) : ScoreProposedChange(Marks, Remedies, Seen, Total)
{
    public override MeetingOperationKind Kind => MeetingOperationKind.ScoreAgreed;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var (score, refusal) = Judge(meeting, moment);
        if (score is null) return refusal;
        if (!ByConsent && WrongHands(meeting, moment) is { } no) return no;
        meeting.Scored = score with { IsAgreed = true, ByConsent = ByConsent, For = ByConsent ? 0 : For, Against = ByConsent ? 0 : Against, Other = ByConsent ? 0 : Other };
        meeting.Score = score.Total;
        return null;
    }

    private Refusal? WrongHands(Meeting meeting, MeetingMoment moment)
    {
        if ((long)For + Against + Other == 0) return ScoreRefusals.NoHands;
        if (VoteCountedChange.WrongHands(meeting, For, Against, Other) is { } wrong) return wrong;
        if (moment.Rules.Vote(VoteDecision.Resolution.PolicyKey) is not { } rule) return MeetingRefusals.NoVoteRule(VoteDecision.Resolution);
        var people = VoteBaseCount.For(rule.Base, meeting.Attendances).People;
        return rule.Passes(For, people) ? null : ScoreRefusals.NotAgreed(For, rule.Needed(people));
    }
}
