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
        [WorkTaskState.Given] = "task.given", [WorkTaskState.Taken] = "task.taken", [WorkTaskState.InProgress] = "task.in-progress", [WorkTaskState.Blocked] = "task.blocked", [WorkTaskState.Submitted] = "task.submitted",
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

    /// <summary>
    /// What is told of a row about to be saved: its new state, else its new deadline, else that somebody said something in the state it is in;
    /// null when nothing of that changed, and for an item of a plan that is not given yet.
    /// </summary>
    internal static string? Of(EntityEntry<WorkTask> entry)
    {
        if (!States.TryGetValue(entry.Entity.State, out var state)) return null;
        if (entry.State is EntityState.Added) return States[WorkTaskState.Given];
        if (entry.State is not EntityState.Modified) return null;
        if (IsModified(entry, row => row.State)) return state;
        var deadline = entry.Property(row => row.Deadline);
        if (deadline.CurrentValue != deadline.OriginalValue) return deadline.CurrentValue > deadline.OriginalValue ? Extended : Shortened;
        return IsModified(entry, row => row.Progress) || IsModified(entry, row => row.Result) ? state : null;
    }

    private static bool IsModified<T>(EntityEntry<WorkTask> entry, Expression<Func<WorkTask, T>> field) =>
        entry.Property(field) is var known && !EqualityComparer<T>.Default.Equals(known.CurrentValue, known.OriginalValue);
}
