using System.Globalization;

namespace SoTay.Features.Meetings;

/// <summary>Addresses of this room.</summary>
public static class MeetingLinks
{
    public static string Of(Guid organisation, int? year = null) => $"/organisations/{organisation}/meetings{(year is { } y ? $"?year={y}" : "")}";

    public static string Month(Guid organisation, DateOnly month) =>
        $"/organisations/{organisation}/meetings/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public static string Reason(Guid organisation, DateOnly month) => Month(organisation, month) + "/reason";

    public static string Paper(Guid organisation, DateOnly? month = null) =>
        $"/organisations/{organisation}/paper-meetings{(month is { } m ? $"?month={m.ToString("yyyy-MM", CultureInfo.InvariantCulture)}" : "")}";

    public static string To(Guid meeting) => $"/meetings/{meeting}";

    public static string Agenda(Guid meeting) => $"/meetings/{meeting}/agenda";

    public static string Arrangement(Guid meeting) => $"/meetings/{meeting}/arrangement";

    public static string Notice(Guid meeting) => $"/meetings/{meeting}/notice";

    public static string Answer(Guid meeting) => $"/meetings/{meeting}/answer";

    public static string Leave(Guid meeting) => $"/meetings/{meeting}/leave-decisions";

    public static string Roster(Guid meeting) => $"/meetings/{meeting}/roster";

    public static string RollCall(Guid meeting) => $"/meetings/{meeting}/roll-call";

    public static string Item(Guid meeting, Guid item) => $"/meetings/{meeting}/agenda/{item}";

    public static string Closure(Guid meeting) => $"/meetings/{meeting}/closure";

    public static string Corrections(Guid meeting) => $"/meetings/{meeting}/corrections";

    /// <summary>The desk that opens from the device.</summary>
    public static string Desk(Guid meeting) => $"/meetings/{meeting}/desk";

    public static string Operations(Guid meeting) => $"/meetings/{meeting}/operations";

    public static string File(Guid meeting, string name) => $"/meetings/{meeting}/{name}.docx";
}
