using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Scores;

/// <summary>
/// The score as the one who scored it puts it before the cell. It carries the facts that were seen, so that what the cell agrees to is what
/// it read, also when the device hears later of somebody who came or went; whoever closes is told what differs (<see cref="MeetingScore.ChangedSince"/>).
/// Points that follow from the facts are computed here, never sent.
/// </summary>
/// <param name="Seen">The facts on the screen of the device; null from a form or a program, then those of this moment are put in (<see cref="Desk.MeetingDesk"/>).</param>
/// <param name="Total">The total on the screen of the device: with other rules there than here nothing is recorded.</param>
public record ScoreProposedChange(IReadOnlyList<ScoreMark> Marks, string Remedies = "", ScoreFacts? Seen = null, decimal? Total = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.ScoreProposed;

    public override Guid Target => Guid.Empty;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var (score, refusal) = Judge(meeting, moment);
        if (score is not null) (meeting.Scored, meeting.Score) = (score, null);
        return refusal;
    }

    private protected (MeetingScore? Score, Refusal? Refusal) Judge(Meeting meeting, MeetingMoment moment)
    {
        if (!meeting.Kind.IsScored) return (null, ScoreRefusals.NotRegular);
        if (Seen is null || meeting.OpenedAt is null) return (null, MeetingRefusals.NotOpened);
        var seen = Seen with { HeldOn = meeting.HeldOn };
        var (score, refusal) = MeetingScore.Of(ScoreSheet.Of(seen, moment.Rules), moment.Rules, [.. (Marks ?? []).OfType<ScoreMark>()], Remedies ?? "");
        if (score is null) return (null, refusal);
        return Total is { } total && total != score.Total ? (null, ScoreRefusals.SeenOtherwise(total, score.Total)) : (score with { Seen = seen }, null);
    }
}
