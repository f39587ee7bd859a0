using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>Someone who attends and is not on the roll-call: the committee member who follows the cell, a guest.</summary>
public sealed class MeetingGuest : IVersioned
{
    public const int NameLimit = 120;

    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required string FullName { get; set; }

    /// <summary>Post and body, as it stands in the minutes.</summary>
    public string Position { get; set; } = "";

    public int Version { get; set; }
}
