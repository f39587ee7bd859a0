using System.Text.Json;
using System.Text.Json.Serialization;
using SoTay.Platform.Api;

namespace SoTay.Features.Tasks.Events;

/// <summary>What leaves the house when a task changes: that it did, and where to read the rest with a token. No name, no title, no words of anybody.</summary>
internal static class TaskEvent
{
    private static readonly JsonSerializerOptions Contract = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <param name="id">Of the event, the same at each try.</param>
    public static string Write(Guid id, string kind, DateTime at, WorkTask task, string unit) => JsonSerializer.Serialize(new
    {
        id, type = kind, timestamp = at,
        data = new { task = task.Id, version = task.Version, state = task.State, deadline = task.Deadline, organisation = unit, address = $"{ApiGroup.Root}/tasks/{task.Id}" },
    }, Contract);
}
