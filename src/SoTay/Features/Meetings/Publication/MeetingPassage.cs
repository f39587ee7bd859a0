using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Publication;

/// <summary>One free paragraph of the minutes or the resolution, as people wrote it instead of what the product proposed.</summary>
public sealed class MeetingPassage : IVersioned, IAudited
{
    public const int WordsLimit = 6000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required PassageKind Kind { get; init; }

    /// <summary>The agenda item of a report; the meeting for what stands once.</summary>
    public required Guid Target { get; init; }

    /// <summary>Empty gives the proposed words back.</summary>
    public string Words { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    internal Refusal? Write(string words, string byName)
    {
        if (words.Length > WordsLimit) return MeetingRefusals.WordsTooLong(words.Length, WordsLimit, "Words");
        if (MeetingRefusals.SecretIn(words, "Words") is { } secret) return secret;
        (Words, ByName) = (words.Trim(), byName);
        return null;
    }
}
