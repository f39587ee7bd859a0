namespace SoTay.Features.Meetings;

internal static class MeetingOperationKinds
{
    extension(MeetingOperationKind kind)
    {
        /// <summary>Kinds that speak about the same thing: of those the latest counts.</summary>
        public MeetingOperationKind Register => kind switch
        {
            MeetingOperationKind.Absent or MeetingOperationKind.LeftEarly => MeetingOperationKind.Present,
            MeetingOperationKind.OpinionEdited or MeetingOperationKind.OpinionWithdrawn => MeetingOperationKind.Opinion,
            MeetingOperationKind.ScoreAgreed => MeetingOperationKind.ScoreProposed,
            _ => kind,
        };

        /// <summary>For those who run the meeting; whoever only takes its minutes says nothing of it (docs/security.md).</summary>
        public bool IsForWhoRuns => kind is MeetingOperationKind.BallotPrepared or MeetingOperationKind.BallotOpened or MeetingOperationKind.SlipGiven or MeetingOperationKind.BallotCounted
            or MeetingOperationKind.BallotCancelled or MeetingOperationKind.ScoreProposed or MeetingOperationKind.ScoreAgreed;
    }
}
