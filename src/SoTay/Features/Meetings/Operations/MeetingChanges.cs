using System.Text.Json;
using System.Text.Json.Serialization;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Scores;

namespace SoTay.Features.Meetings.Operations;

/// <summary>JSON of the changes, the same in the store and on the wire.</summary>
public static class MeetingChanges
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 8,
    };

    public static string Write(MeetingChange change) => JsonSerializer.Serialize(change, change.GetType(), Json);

    /// <summary>Null when the text is not what this kind says.</summary>
    public static MeetingChange? Read(MeetingOperationKind kind, string payload)
    {
        try { return (MeetingChange?)JsonSerializer.Deserialize(payload, TypeOf(kind), Json); }
        catch (JsonException) { return null; }
    }

    private static Type TypeOf(MeetingOperationKind kind) => kind switch
    {
        MeetingOperationKind.Present => typeof(PresentChange),
        MeetingOperationKind.Absent => typeof(AbsentChange),
        MeetingOperationKind.Guest => typeof(GuestChange),
        MeetingOperationKind.Opened => typeof(OpenedChange),
        MeetingOperationKind.ChairChosen => typeof(ChairChosenChange),
        MeetingOperationKind.SecretaryChosen => typeof(SecretaryChosenChange),
        MeetingOperationKind.Opinion => typeof(OpinionChange),
        MeetingOperationKind.OpinionEdited => typeof(OpinionEditedChange),
        MeetingOperationKind.OpinionWithdrawn => typeof(OpinionWithdrawnChange),
        MeetingOperationKind.Conclusion => typeof(ConclusionChange),
        MeetingOperationKind.TaskGiven => typeof(TaskGivenChange),
        MeetingOperationKind.TaskJudged => typeof(TaskJudgedChange),
        MeetingOperationKind.VoteCounted => typeof(VoteCountedChange),
        MeetingOperationKind.Ended => typeof(EndedChange),
        MeetingOperationKind.BallotPrepared => typeof(BallotPreparedChange),
        MeetingOperationKind.BallotOpened => typeof(BallotOpenedChange),
        MeetingOperationKind.SlipGiven => typeof(SlipGivenChange),
        MeetingOperationKind.BallotCounted => typeof(BallotCountedChange),
        MeetingOperationKind.BallotCancelled => typeof(BallotCancelledChange),
        MeetingOperationKind.ScoreProposed => typeof(ScoreProposedChange),
        MeetingOperationKind.ScoreAgreed => typeof(ScoreAgreedChange),
        MeetingOperationKind.LeftEarly => typeof(LeftEarlyChange),
        MeetingOperationKind.Turn => typeof(TurnChange),
        MeetingOperationKind.RefusalSettled => typeof(RefusalSettledChange),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
