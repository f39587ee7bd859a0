using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

/// <summary>
/// Tasks for programs: reading, reports and judgements on the same path as the pages. A token has no member behind it: what it reports it
/// reports for the owner, as a secretary does, and the record carries the token's name.
/// </summary>
public static partial class TasksApi
{
    public static void MapTasksApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Tasks");
        api.MapGet("/organisations/{organisation:guid}/tasks", ListAsync).Requires(Capability.SeeMeetings);
        api.MapPost("/organisations/{organisation:guid}/tasks", GiveAsync).Requires(Capability.ManageTasks).Takes<TaskGivingInput>().Produces<TaskWritten>().Produces<TaskWritten>(StatusCodes.Status201Created);
        api.MapGet("/tasks/{task:guid}", OneAsync).Requires(Capability.SeeMeetings).Produces<TaskWholeAnswer>();
        api.MapPost("/tasks/{task:guid}/reports", ReportAsync).Requires(Capability.ManageTasks).Takes<TaskReportInput>().Produces<TaskWritten>();
        api.MapPost("/tasks/{task:guid}/judgement", JudgeAsync).Requires(Capability.ManageTasks).Takes<TaskJudgementInput>().Produces<TaskWritten>();
    }

    /// <summary>Tasks of an organisation and everything below it, in the order in which they were made; <c>open=true</c> leaves out the settled ones.</summary>
    private static async Task<Piece<TaskAnswer>> ListAsync(
        Guid organisation, [AsParameters] PageAsk ask, bool? open, AppDb db, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var rows = db.WorkTasksVisibleTo(access.Person).AsNoTracking().Where(row => row.State != WorkTaskState.Draft && db.SubtreeOf(organisation).Contains(row.OrganisationId));
        if (open == true) rows = rows.Where(row => row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled);
        if (ask.After(1) is [var text] && Guid.TryParse(text, out var last)) rows = rows.Where(row => row.Id > last);
        var found = await rows.OrderBy(row => row.Id).Take(ask.Take).ToListAsync(cancellation);
        return ask.Answer([.. found.Select(row => TaskAnswer.Of(row, clock.Today))], row => [row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid task, AppDb db, PersonAccess access, VietnamClock clock, CancellationToken cancellation) =>
        await FindAsync(task, db, access, cancellation) is not { } row ? Problems.NotFound()
            : Results.Ok(new TaskWholeAnswer(TaskAnswer.Of(row, clock.Today), [.. row.Reports.OrderBy(report => report.At).ThenBy(report => report.Id).Select(TaskReportAnswer.Of)]));

    private static async Task<IResult> ReportAsync(Guid task, HttpRequest request, AppDb db, PersonAccess access, TaskYield yields, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskReportInput>(cancellation);
        if (!await MayBeAskedAsync(task, input.AsksOf, db, cancellation)) return Problems.Refused(TaskRefusals.AskedElsewhere);
        return await WriteAsync(task, input.Version, input.Says, db, access, yields, clock,
            row => row.Report(input.State, input.Progress ?? row.Progress, input.Words ?? "", input.Bottleneck, access.Person.Name, clock.Now, asksOf: input.AsksOf), cancellation);
    }

    private static async Task<IResult> JudgeAsync(Guid task, HttpRequest request, AppDb db, PersonAccess access, TaskYield yields, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskJudgementInput>(cancellation);
        return await WriteAsync(task, input.Version, input.Says, db, access, yields, clock,
            row => row.Judge(input.Accepted, input.Words ?? "", clock.Now, access.Person.Name, new TaskVerdict(input.Quantity ?? 100, input.Quality ?? 100, input.Amount)), cancellation);
    }

    /// <param name="says">Whether the last word about the task is this very one: a call repeated after a lost answer.</param>
    private static async Task<IResult> WriteAsync(
        Guid task, int? version, Func<TaskReport, bool> says, AppDb db, PersonAccess access, TaskYield yields, VietnamClock clock, Func<WorkTask, Refusal?> change, CancellationToken cancellation)
    {
        if (await FindAsync(task, db, access, cancellation) is not { } row) return Problems.NotFound();
        var last = row.Reports.OrderBy(report => report.At).ThenBy(report => report.Id).LastOrDefault();
        if (last?.ByName == access.Person.Name && says(last)) return Results.Ok(new TaskWritten(WriteOutcome.Unchanged, TaskAnswer.Of(row, clock.Today)));
        if (version is { } known && known != row.Version) return Changed(row, clock);
        if (change(row) is { } refusal) return Problems.Refused(refusal);
        try
        {
            await yields.CountAsync([row], access.Person.Name, cancellation);
            await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(task, db, access, cancellation) is { } now ? Changed(now, clock) : Problems.NotFound();
        }

        return Results.Ok(new TaskWritten(WriteOutcome.Written, TaskAnswer.Of(row, clock.Today)));
    }

    private static IResult Changed(WorkTask now, VietnamClock clock) => Problems.Changed(TaskRefusals.ChangedMeanwhile(now), TaskAnswer.Of(now, clock.Today));

    private static Task<WorkTask?> FindAsync(Guid task, AppDb db, PersonAccess access, CancellationToken cancellation) =>
        db.WorkTasksVisibleTo(access.Person).Include(row => row.Reports).FirstOrDefaultAsync(row => row.Id == task, cancellation);
}
