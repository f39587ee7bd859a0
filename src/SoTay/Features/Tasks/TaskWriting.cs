using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

/// <summary>One word of a program about a task: repeated it changes nothing, against a newer record it is told what stands there.</summary>
public sealed class TaskWriting(AppDb db, PersonAccess access, TaskYield yields, VietnamClock clock)
{
    /// <param name="task">Which one.</param>
    /// <param name="version">As the program read it; null writes onto whatever stands there.</param>
    /// <param name="says">Whether the last word about the task is this very one: a call repeated after a lost answer.</param>
    /// <param name="change">What the word does to the task, or why not.</param>
    public async Task<IResult> SayAsync(Guid task, int? version, Func<TaskReport, bool> says, Func<WorkTask, TaskRights, Refusal?> change, CancellationToken cancellation)
    {
        if (await FindAsync(task, cancellation) is not { } row) return Problems.NotFound();
        var last = row.Reports.OrderBy(report => report.At).ThenBy(report => report.Id).LastOrDefault();
        if (last?.ByName == access.Person.Name && says(last)) return Results.Ok(new TaskWritten(WriteOutcome.Unchanged, TaskAnswer.Of(row, clock.Today)));
        if (version is { } known && known != row.Version) return Changed(row);
        if (change(row, await TaskRights.OfAsync(row, access, cancellation)) is { } refusal) return Problems.Refused(refusal);
        try
        {
            await yields.CountAsync([row], access.Person.Name, cancellation);
            await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(task, cancellation) is { } now ? Changed(now) : Problems.NotFound();
        }

        return Results.Ok(new TaskWritten(WriteOutcome.Written, TaskAnswer.Of(row, clock.Today)));
    }

    /// <summary>The task with everything said about it, when the person may see it.</summary>
    public Task<WorkTask?> FindAsync(Guid task, CancellationToken cancellation) =>
        db.WorkTasksVisibleTo(access.Person).Include(row => row.Reports).FirstOrDefaultAsync(row => row.Id == task, cancellation);

    private IResult Changed(WorkTask now) => Problems.Changed(TaskRefusals.ChangedMeanwhile(now), TaskAnswer.Of(now, clock.Today));
}
