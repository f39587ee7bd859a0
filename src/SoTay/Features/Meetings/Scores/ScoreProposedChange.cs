using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Scores;

/// <summary>The score as the one who scored it puts it before the cell. What can be computed is computed here, never sent.</summary>
public record ScoreProposedChange(IReadOnlyList<ScoreMark> Marks, string Remedies = "") : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.ScoreProposed;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var (score, refusal) = Judge(meeting, moment);
        if (score is not null) (meeting.Scored, meeting.Score) = (score, null);
        return refusal;
    }

    private protected (MeetingScore? Score, Refusal? Refusal) Judge(Meeting meeting, MeetingMoment moment) =>
        meeting.Kind is not (MeetingKind.Regular or MeetingKind.Thematic or MeetingKind.Extended) ? (null, ScoreRefusals.NotRegular)
        : moment.Facts is not { } facts || meeting.OpenedAt is null ? (null, MeetingRefusals.NotOpened)
        : MeetingScore.Of(ScoreSheet.Of(facts, moment.Rules), moment.Rules, [.. (Marks ?? []).OfType<ScoreMark>()], Remedies ?? "");
}
