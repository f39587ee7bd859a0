namespace SoTay.Features.Meetings.Presence;

/// <summary>How a member came onto the roll-call; null on the line is a tap of the secretary on the list.</summary>
public enum PresenceWay
{
    /// <summary>The member's own phone read the code shown in the room.</summary>
    RoomCode,
    /// <summary>The secretary read the member's printed card, or typed its code.</summary>
    Card,
}
