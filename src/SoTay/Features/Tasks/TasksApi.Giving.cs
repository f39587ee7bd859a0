using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

public static partial class TasksApi
{
    /// <summary>Gives a task outside a meeting. The same task given again by the same token while it is open is the one that is there.</summary>
    private static async Task<IResult> GiveAsync(
        Guid organisation, HttpRequest request, AppDb db, PersonAccess access, TaskGiving giving, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TaskGivingInput>(cancellation);
        var typed = input.AsTyped();
        var (title, product, by) = (typed.Title?.Trim(), typed.Product?.Trim(), access.Person.Name);
        var there = await db.WorkTasks.AsNoTracking().StillOpen().FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.OwnerId == input.Owner && row.Title == title
            && row.Product == product && row.Deadline == input.Deadline && row.GivenByName == by, cancellation);
        if (there is not null) return Results.Ok(new TaskWritten(WriteOutcome.Unchanged, TaskAnswer.Of(there, clock.Today)));
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        if (await giving.GiveAsync(unit, typed, null, access.Person, cancellation) is { } refusal) return Problems.Refused(refusal);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        var made = db.WorkTasks.Local.Single();
        return Results.Created($"{ApiGroup.Root}{TaskLinks.To(made.Id)}", new TaskWritten(WriteOutcome.Written, TaskAnswer.Of(made, clock.Today)));
    }
}

/// <summary>A task to be given: what, who, which product, by when, as on the page.</summary>
/// <param name="Owner">A member of the cell; above cells a member of its committee, or a unit right below.</param>
/// <param name="Acceptor">Left out, the secretary or the committee's office.</param>
/// <param name="Target">Of this organisation, told by itself: the product brings it nearer by <paramref name="Amount"/>.</param>
public sealed record TaskGivingInput(string? Title = null, string? Product = null, Guid? Owner = null, DateOnly? Deadline = null, string? Quality = null, IReadOnlyList<Guid>? Coworkers = null,
    Guid? Acceptor = null, Guid? Target = null, decimal? Amount = null, string? Ground = null, Guid? Document = null)
{
    internal TaskInput AsTyped() => new()
    {
        Title = Title, Product = Product, Owner = Owner, Deadline = Deadline, Quality = Quality, Coworkers = [.. Coworkers ?? []], Acceptor = Acceptor, Target = Target,
        Amount = Amount is { } amount ? TargetNumber.Write(amount) : null, Ground = Ground, Document = Document,
    };
}
