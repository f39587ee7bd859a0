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
    }
}
