using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

/// <summary>
/// Tasks for programs: read, given and told about on the same path as the pages. A token has no member behind it: what it reports it
/// reports for the owner, as a secretary does, and the record carries the token's name. The token of a unit takes and reports what was given to the
/// unit from above; only one that reaches the giver judges, extends and cancels.
/// </summary>
public static partial class TasksApi
{
    public static void MapTasksApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Tasks");
        api.MapGet("/organisations/{organisation:guid}/tasks", ListAsync).Requires(Capability.SeeMeetings);
        api.MapPost("/organisations/{organisation:guid}/tasks", GiveAsync).Requires(Capability.ManageTasks).Takes<TaskGivingInput>().Produces<TaskWritten>().Produces<TaskWritten>(StatusCodes.Status201Created);
        api.MapGet("/tasks/{task:guid}", OneAsync).Requires(Capability.SeeMeetings).Produces<TaskWholeAnswer>();
        MapSaying(api);
    }

    /// <summary>Tasks of an organisation and everything below it, and those given to these units from above, in the order in which they were made; <c>open=true</c> leaves out the settled ones.</summary>
    private static async Task<Piece<TaskAnswer>> ListAsync(
        Guid organisation, [AsParameters] PageAsk ask, bool? open, AppDb db, PersonAccess access, VietnamClock clock, CancellationToken cancellation)
    {
        var rows = db.WorkTasksVisibleTo(access.Person).AsNoTracking().Where(row => row.State != WorkTaskState.Draft
            && (db.SubtreeOf(organisation).Contains(row.OrganisationId) || row.IsForUnit && db.SubtreeOf(organisation).Contains(row.OwnerId)));
        if (open == true) rows = rows.Where(row => row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled);
        if (ask.After(1) is [var text] && Guid.TryParse(text, out var last)) rows = rows.Where(row => row.Id > last);
        var found = await rows.OrderBy(row => row.Id).Take(ask.Take).ToListAsync(cancellation);
        return ask.Answer([.. found.Select(row => TaskAnswer.Of(row, clock.Today))], row => [row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid task, TaskWriting writing, VietnamClock clock, CancellationToken cancellation) =>
        await writing.FindAsync(task, cancellation) is not { } row ? Problems.NotFound()
            : Results.Ok(new TaskWholeAnswer(TaskAnswer.Of(row, clock.Today), [.. row.Reports.OrderBy(report => report.At).ThenBy(report => report.Id).Select(TaskReportAnswer.Of)]));
}
