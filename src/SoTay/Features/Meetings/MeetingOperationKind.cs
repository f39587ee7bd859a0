namespace SoTay.Features.Meetings;

/// <summary>The verbs of a meeting; on the wire in kebab case (<c>task-given</c>).</summary>
public enum MeetingOperationKind
{
    Present,
    Absent,
    Guest,
    Opened,
    ChairChosen,
    SecretaryChosen,
    Opinion,
    OpinionEdited,
    OpinionWithdrawn,
    Conclusion,
    TaskGiven,
    TaskJudged,
    VoteCounted,
    Ended,
    BallotPrepared,
    BallotOpened,
    SlipGiven,
    BallotCounted,
    BallotCancelled,
    ScoreProposed,
    ScoreAgreed,
    LeftEarly,
    Turn,
    RefusalSettled,
}
