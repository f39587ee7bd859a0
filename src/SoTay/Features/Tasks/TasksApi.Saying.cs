using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

public static partial class TasksApi
{
    private static void MapSaying(RouteGroupBuilder api)
    {
        api.MapPost("/tasks/{task:guid}/taking", TakeAsync).Requires(Capability.ManageTasks).Takes<TaskTakingInput>().Produces<TaskWritten>();
        api.MapPost("/tasks/{task:guid}/reports", ReportAsync).Requires(Capability.ManageTasks).Takes<TaskReportInput>().Produces<TaskWritten>();
        api.MapPost("/tasks/{task:guid}/answers", AnswerAsync).Requires(Capability.ManageTasks).Takes<TaskWordsInput>().Produces<TaskWritten>();
        api.MapPost("/tasks/{task:guid}/judgement", JudgeAsync).Requires(Capability.ManageTasks).Takes<TaskJudgementInput>().Produces<TaskWritten>();
        api.MapPut("/tasks/{task:guid}/deadline", ExtendAsync).Requires(Capability.ManageTasks).Takes<TaskDeadlineInput>().Produces<TaskWritten>();
        api.MapPost("/tasks/{task:guid}/cancellation", CancelAsync).Requires(Capability.ManageTasks).Takes<TaskWordsInput>().Produces<TaskWritten>();
    }

    private static async Task<IResult> TakeAsync(Guid task, HttpRequest request, TaskWriting writing, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskTakingInput>(cancellation);
        return await writing.SayAsync(task, input.Version, last => last.State is WorkTaskState.Taken,
            (row, rights) => rights.IsMine || rights.IsGiver ? row.Take(access.Person.Name, clock.Now) : TaskRefusals.NotYourTask, cancellation);
    }

    private static async Task<IResult> ReportAsync(Guid task, HttpRequest request, TaskWriting writing, AppDb db, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskReportInput>(cancellation);
        if (!await MayBeAskedAsync(task, input.AsksOf, db, cancellation)) return Problems.Refused(TaskRefusals.AskedElsewhere);
        return await writing.SayAsync(task, input.Version, input.Says, (row, rights) => !rights.IsMine && !rights.IsGiver ? TaskRefusals.NotYourTask
            : row.Report(input.State, input.Progress ?? row.Progress, input.Words ?? "", input.Bottleneck, access.Person.Name, clock.Now, asksOf: input.AsksOf), cancellation);
    }

    private static async Task<IResult> AnswerAsync(Guid task, HttpRequest request, TaskWriting writing, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskWordsInput>(cancellation);
        return await writing.SayAsync(task, input.Version, last => last is { State: WorkTaskState.Blocked, Bottleneck: null } && last.Words == input.Said,
            (row, rights) => row.AsksOf is not null && !rights.MayAnswer ? TaskRefusals.NotYoursToAnswer : row.Answer(input.Said, access.Person.Name, clock.Now), cancellation);
    }

    private static async Task<IResult> JudgeAsync(Guid task, HttpRequest request, TaskWriting writing, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskJudgementInput>(cancellation);
        return await writing.SayAsync(task, input.Version, input.Says, (row, rights) => !rights.MayJudge ? TaskRefusals.NotYoursToJudge
            : row.Judge(input.Accepted, input.Words ?? "", clock.Now, access.Person.Name, new TaskVerdict(input.Quantity ?? 100, input.Quality ?? 100, input.Amount)), cancellation);
    }

    private static async Task<IResult> ExtendAsync(Guid task, HttpRequest request, TaskWriting writing, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskDeadlineInput>(cancellation);
        return await writing.SayAsync(task, input.Version, input.Says, (row, rights) => !rights.IsGiver ? TaskRefusals.NotYoursToChange
            : row.Extend(input.Deadline, input.Said, access.Person.Name, clock.Now), cancellation);
    }

    private static async Task<IResult> CancelAsync(Guid task, HttpRequest request, TaskWriting writing, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskWordsInput>(cancellation);
        return await writing.SayAsync(task, input.Version, last => last.State is WorkTaskState.Cancelled && last.Words == input.Said,
            (row, rights) => rights.IsGiver ? row.Cancel(input.Said, access.Person.Name, clock.Now) : TaskRefusals.NotYoursToChange, cancellation);
    }

    /// <summary>A unit is asked only about its own work or that of units below: being asked lets it see the task.</summary>
    private static async Task<bool> MayBeAskedAsync(Guid task, Guid? asked, AppDb db, CancellationToken cancellation)
    {
        if (asked is not { } unit) return true;
        var lines = db.OrganisationAncestors;
        return await db.WorkTasks.AnyAsync(row => row.Id == task
            && lines.Any(line => line.To == null && line.AncestorId == unit && line.DescendantId == (row.IsForUnit ? row.OwnerId : row.OrganisationId)), cancellation);
    }
}
