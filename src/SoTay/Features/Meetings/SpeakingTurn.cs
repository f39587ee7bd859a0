using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>One place in the speaking list of an item, with the time spoken.</summary>
public sealed class SpeakingTurn : IVersioned
{
    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required Guid AgendaItemId { get; set; }

    /// <summary>The member; null for a guest.</summary>
    public Guid? SpeakerId { get; set; }

    public required string SpeakerName { get; set; }

    public required DateTime AskedAt { get; set; }

    public DateTime? From { get; set; }

    public DateTime? To { get; set; }

    public bool IsWithdrawn { get; set; }

    public int Version { get; set; }
}
