namespace SoTay.Features.Tasks;

/// <summary>Addresses of this room.</summary>
public static class TaskLinks
{
    public static string To(Guid task) => $"/tasks/{task}";

    public static string Of(Guid organisation) => $"/organisations/{organisation}/tasks";

    public static string Report(Guid task) => $"/tasks/{task}/reports";

    public static string Judgement(Guid task) => $"/tasks/{task}/judgement";
}
