using System.Text.Json;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Desk;

/// <summary>One operation on the wire: <c>{"id","kind","at","data":{…}}</c>, kind in kebab case.</summary>
public sealed record OperationInput(Guid Id, string? Kind, DateTime At, JsonElement Data)
{
    /// <summary>At most so many in one request; a device sends its queue in portions.</summary>
    public const int BatchLimit = 200;

    /// <summary>The operation, or the sentence that says why it cannot be read.</summary>
    internal (SentOperation? Operation, Refusal? Refusal) Read()
    {
        if (Id == Guid.Empty || !Enum.TryParse<MeetingOperationKind>(Kind?.Replace("-", "", StringComparison.Ordinal), true, out var kind) || int.TryParse(Kind, out _))
            return (null, MeetingRefusals.OperationUnknown);
        var text = Data.ValueKind is JsonValueKind.Object ? Data.GetRawText() : "";
        if (text.Length > MeetingOperation.PayloadLimit) return (null, MeetingRefusals.OperationTooLarge);
        // PostgreSQL cannot keep this letter: the device would send the same refused operation for ever.
        if (text.Contains("\\u0000", StringComparison.Ordinal)) return (null, MeetingRefusals.OperationUnknown);
        return MeetingChanges.Read(kind, text) is { } change ? (new SentOperation(Id, kind, At, change), null) : (null, MeetingRefusals.OperationUnknown);
    }
}

/// <summary>What a device reads back about one operation.</summary>
public sealed record OperationOutput(Guid Id, string Outcome, string? Say)
{
    internal static OperationOutput Of(OperationAnswer answer) =>
        new(answer.Id, JsonNamingPolicy.KebabCaseLower.ConvertName(answer.Outcome.ToString()), answer.Refusal?.Say);
}
