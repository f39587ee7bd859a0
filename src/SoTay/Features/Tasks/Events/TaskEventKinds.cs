using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SoTay.Features.Tasks.Events;

/// <summary>Names of events, as other programs read them and as people do.</summary>
public static class TaskEventKinds
{
    private const string Extended = "task.extended";
    private const string Shortened = "task.shortened";

    private static readonly Dictionary<WorkTaskState, string> States = new()
    {
        [WorkTaskState.Given] = "task.given", [WorkTaskState.InProgress] = "task.in-progress", [WorkTaskState.Blocked] = "task.blocked", [WorkTaskState.Submitted] = "task.submitted",
        [WorkTaskState.Accepted] = "task.accepted", [WorkTaskState.Returned] = "task.returned", [WorkTaskState.Cancelled] = "task.cancelled",
    };

    public static IEnumerable<string> All => [.. States.Values, Extended, Shortened];

    public static string WordsOf(string kind) => kind switch
    {
        Extended => "Gia hạn",
        Shortened => "Rút hạn",
        _ when States.ContainsValue(kind) => TaskWords.Of(States.First(row => row.Value == kind).Key),
        _ => kind,
    };

    /// <summary>What is told of a row about to be saved: its state where somebody reported or judged, else its deadline; null when neither changed.</summary>
    internal static string? Of(EntityEntry<WorkTask> entry)
    {
        if (entry.State is EntityState.Added) return States[WorkTaskState.Given];
        if (entry.State is not EntityState.Modified) return null;
        if (IsModified(entry, row => row.State) || IsModified(entry, row => row.Progress) || IsModified(entry, row => row.Result)) return States[entry.Entity.State];
        var deadline = entry.Property(row => row.Deadline);
        return deadline.CurrentValue == deadline.OriginalValue ? null : deadline.CurrentValue > deadline.OriginalValue ? Extended : Shortened;
    }

    private static bool IsModified<T>(EntityEntry<WorkTask> entry, Expression<Func<WorkTask, T>> field) =>
        entry.Property(field) is var known && !EqualityComparer<T>.Default.Equals(known.CurrentValue, known.OriginalValue);
}
