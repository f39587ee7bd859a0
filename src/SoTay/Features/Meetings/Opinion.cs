using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>What one speaker said under one item. Edited whole, withdrawn but kept: the operations show what stood before.</summary>
public sealed class Opinion : IVersioned
{
    /// <summary>Made by the device that wrote it down.</summary>
    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required Guid AgendaItemId { get; set; }

    /// <summary>The member who spoke; null for a guest.</summary>
    public Guid? SpeakerId { get; set; }

    public required string SpeakerName { get; set; }

    public required string Words { get; set; }

    public required DateTime SaidAt { get; set; }

    public bool IsWithdrawn { get; set; }

    public int Version { get; set; }
}
