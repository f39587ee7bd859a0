namespace SoTay.Features.Meetings.Publication;

/// <summary>That a member said to have read the resolution; one a member and meeting.</summary>
public sealed class ResolutionReading
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid MemberId { get; init; }

    public required DateTime ReadAt { get; init; }

    /// <summary>Read out by the secretary to a member without a phone.</summary>
    public bool IsOnBehalf { get; init; }
}
