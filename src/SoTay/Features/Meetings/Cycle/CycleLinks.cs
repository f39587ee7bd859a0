namespace SoTay.Features.Meetings.Cycle;

/// <summary>Addresses of the month's cycle.</summary>
public static class CycleLinks
{
    public static string Session(Guid meeting) => $"/meetings/{meeting}/committee-session";

    public static string Messages(Guid meeting) => $"/meetings/{meeting}/messages";

    public static string Slips(Guid meeting) => $"/meetings/{meeting}/notice-slips";

    public static string Message(Guid message) => $"/messages/{message}";
}
