namespace SoTay.Features.Meetings.Presence;

public static class PresenceLinks
{
    public const string Enter = "/presence";

    public static string RoomCode(Guid meeting) => $"/meetings/{meeting}/room-code";

    public static string CardScans(Guid meeting) => $"/meetings/{meeting}/card-scans";

    public static string Cards(Guid meeting) => $"/meetings/{meeting}/cards";

    /// <summary>What the member's phone opens.</summary>
    public static string Presence(Guid meeting, string code) => $"{Enter}?m={meeting:N}&c={code}";
}
