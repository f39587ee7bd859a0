using System.Text.Json.Serialization;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>
/// The content of an operation: one record for each verb. It carries the whole of what it says (an edit repeats the speaker and
/// the item), so that operations about one thing may arrive in any order and the latest one is enough.
/// </summary>
public abstract record MeetingChange
{
    [JsonIgnore]
    public abstract MeetingOperationKind Kind { get; }

    /// <summary>What it is about; <see cref="Guid.Empty"/> for the meeting itself.</summary>
    [JsonIgnore]
    public abstract Guid Target { get; }

    /// <summary>Says something about operations, not about the meeting, so a sealed one takes it too.</summary>
    [JsonIgnore]
    internal virtual bool TouchesNoRecord => false;

    /// <summary>Does it, or says why not and changes nothing.</summary>
    internal abstract Refusal? ApplyTo(Meeting meeting, MeetingMoment moment);

    internal static Refusal? Limit(string words, int limit, string field, bool needed = true)
    {
        if (needed && string.IsNullOrWhiteSpace(words)) return MeetingRefusals.WordsMissing(field);
        if (words.Length > limit) return MeetingRefusals.WordsTooLong(words.Length, limit, field);
        return MeetingRefusals.SecretIn(words, field);
    }
}
