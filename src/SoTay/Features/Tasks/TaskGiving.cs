using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

/// <summary>Gives a task outside a meeting: to a member of the cell; above cells to a committee member or to a unit right below.</summary>
public sealed class TaskGiving(AppDb db, VietnamClock clock)
{
    /// <summary>Who can be given a task by this unit, people first, by name; then units by code.</summary>
    public async Task<List<TaskOwner>> OwnersAsync(Organisation unit, CancellationToken cancellation)
    {
        var (today, id) = (clock.Today, unit.Id);
        var people = unit.IsCell
            ? db.Placements.Where(row => row.OrganisationId == id && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.MemberId)
            : db.Posts.Where(row => row.OrganisationId == id && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.MemberId);
        var members = await db.Members.AsNoTracking().Where(row => row.Membership != Membership.Left && people.Contains(row.Id))
            .OrderBy(row => row.SortKey).Select(row => new TaskOwner(row.Id, row.FullName, false)).ToListAsync(cancellation);
        if (unit.IsCell) return members;
        var units = await db.Organisations.AsNoTracking().Where(row => row.ParentId == id && row.EndedOn == null).OrderBy(row => row.Code).Select(row => new TaskOwner(row.Id, row.Name, true)).ToListAsync(cancellation);
        return [.. members, .. units];
    }

    /// <summary>Targets of the unit whose value it tells itself: only these can be fed by a product.</summary>
    public Task<List<Target>> TargetsAsync(Guid unit, CancellationToken cancellation) =>
        db.TargetsInForce(clock.Today).Where(row => row.OrganisationId == unit && row.Source == TargetSource.Reported).OrderBy(row => row.BeginsOn).ThenBy(row => row.Code).ToListAsync(cancellation);

    /// <summary>The targets as a form offers them; the first choice is none.</summary>
    public static IEnumerable<SelectListItem> Choices(IEnumerable<Target> targets) =>
        [new("Không", ""), .. targets.Select(target => new SelectListItem($"{target.Code}: {target.Name}{(target.Unit.Length > 0 ? $" ({target.Unit})" : "")}", target.Id.ToString()))];

    /// <summary>Makes the task, or says what is missing. The caller saves.</summary>
    /// <param name="plan">The plan it becomes an item of; one that is not issued keeps it back.</param>
    public async Task<Refusal?> GiveAsync(Organisation unit, TaskInput input, TaskPlan? plan, Person giver, CancellationToken cancellation)
    {
        if (input.Check(clock.Today, out var amount, out var weight) is { } refusal) return refusal;
        var owners = await OwnersAsync(unit, cancellation);
        if (owners.Find(owner => owner.Id == input.Owner) is not { } owner) return TaskRefusals.OwnerMissing;
        if (input.Target is { } target && !(await TargetsAsync(unit.Id, cancellation)).Exists(row => row.Id == target)) return TaskRefusals.AmountWithoutTarget;
        if (input.Document is { } document && !await db.Documents.AnyAsync(row => row.Id == document && row.OrganisationId == unit.Id, cancellation)) input.Document = null;
        db.Add(new WorkTask
        {
            OrganisationId = unit.Id, PlanId = plan?.Id, TargetId = input.Target, TargetAmount = amount, DocumentId = input.Document ?? plan?.DocumentId, VisitId = input.Visit, Ground = Clean(input.Ground),
            Title = Clean(input.Title), Product = Clean(input.Product), Quality = Clean(input.Quality), Weight = plan?.Kind is TaskPlanKind.Products ? weight : null, OwnerId = owner.Id, IsForUnit = owner.IsUnit,
            CoworkerIds = [.. owners.Where(one => !one.IsUnit && input.Coworkers.Contains(one.Id) && one.Id != owner.Id).Select(one => one.Id)],
            AcceptorId = owners.Exists(one => !one.IsUnit && one.Id == input.Acceptor) ? input.Acceptor : null,
            Deadline = input.Deadline!.Value, GivenAt = clock.Now, GivenByName = giver.Name, State = plan is { IssuedAt: null } ? WorkTaskState.Draft : WorkTaskState.Given,
        });
        return null;
    }

    private static string Clean(string? words) => (words ?? "").Trim();
}

/// <param name="Id">Of the member, or of the unit.</param>
public sealed record TaskOwner(Guid Id, string Name, bool IsUnit);
