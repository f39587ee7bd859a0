namespace SoTay.Features.Meetings.Presence;

public static class PresenceWords
{
    public static string Of(PresenceWay way) => way is PresenceWay.RoomCode ? "quét mã" : "thẻ";
}
