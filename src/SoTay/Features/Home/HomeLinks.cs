using System.Globalization;

namespace SoTay.Features.Home;

/// <summary>Addresses that the first screen leads to, in the rooms above it.</summary>
internal static class HomeLinks
{
    public static string Meetings(Guid cell) => $"/organisations/{cell}/meetings";

    public static string Month(Guid cell, DateOnly month) => $"/organisations/{cell}/meetings/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public static string Reason(Guid cell, DateOnly month) => Month(cell, month) + "/reason";

    public static string Meeting(Guid meeting) => $"/meetings/{meeting}";

    public static string Answer(Guid meeting) => $"/meetings/{meeting}/answer";

    public static string LeaveDecisions(Guid meeting) => $"/meetings/{meeting}/leave-decisions";

    public static string AgendaSets(Guid organisation) => $"/organisations/{organisation}/agenda-sets";

    public static string Topics(Guid organisation) => $"/organisations/{organisation}/topics";

    public static string Visits(Guid organisation) => $"/organisations/{organisation}/visits";

    public static string Visit(Guid visit) => $"/visits/{visit}";

    public static string Message(Guid message) => $"/messages/{message}";

    public static string Papers(Guid meeting) => $"/meetings/{meeting}/papers";

    public static string Contribution(Guid meeting, Guid contribution) => $"/meetings/{meeting}/contributions/{contribution}";

    public static string Task(Guid task) => $"/tasks/{task}";

    public static string Tasks(Guid organisation) => $"/organisations/{organisation}/tasks";

    public static string Targets(Guid organisation) => $"/organisations/{organisation}/targets";

    public static string Documents(Guid organisation) => $"/organisations/{organisation}/documents";

    public static string Members(Guid organisation) => $"/organisations/{organisation}/members";

    public static string Imports(Guid organisation) => $"/organisations/{organisation}/imports";

    public static string Findings(Guid organisation) => $"/organisations/{organisation}/findings";

    public static string Correction(Guid request) => $"/corrections/{request}";

    public static string Corrections(Guid organisation) => $"/organisations/{organisation}/corrections";
}
