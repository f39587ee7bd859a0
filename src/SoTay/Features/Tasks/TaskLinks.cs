namespace SoTay.Features.Tasks;

/// <summary>Addresses of this room.</summary>
public static class TaskLinks
{
    public static string To(Guid task) => $"/tasks/{task}";

    /// <summary>The report with "done" chosen and its words filled in: one more press sends it.</summary>
    public static string Done(Guid task) => $"/tasks/{task}?done=true#bao";

    public static string Evidence(Guid task, Guid report) => $"/tasks/{task}/evidence/{report}";

    public static string Of(Guid organisation) => $"/organisations/{organisation}/tasks";

    public static string Assignment(Guid organisation) => $"/organisations/{organisation}/tasks/assignment";

    /// <summary>Where a member registers own tasks.</summary>
    public const string Registration = "/me/registration";

    public static string Bottlenecks(Guid organisation) => $"/organisations/{organisation}/bottlenecks";

    public static string Plans(Guid organisation) => $"/organisations/{organisation}/plans";

    public static string NewPlan(Guid organisation) => $"/organisations/{organisation}/plans/establishment";

    public static string Plan(Guid plan) => $"/plans/{plan}";

    public static string Report(Guid task) => $"/tasks/{task}/reports";

    public static string Judgement(Guid task) => $"/tasks/{task}/judgement";
}
