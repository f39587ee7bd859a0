using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Pages;

/// <summary>Plans of a unit, newest first; of the units below those with something overdue, which rises to the level above.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class PlansModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public int From { get; private set; }

    public bool IsMore { get; private set; }

    public string Link(int from) => TaskLinks.Plans(Unit.Id) + (from > 0 ? $"?from={from}" : "");

    public bool MayWrite { get; private set; }

    public bool HasBelow => !Unit.IsCell;

    public async Task<IActionResult> OnGetAsync(Guid organisation, int from, CancellationToken cancellation)
    {
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, MayWrite) = (unit, await access.MayAsync(Capability.ManageTasks, organisation, cancellation));
        var (today, inside, tasks) = (clock.Today, db.SubtreeOf(organisation), db.WorkTasks);
        var rows = await (from plan in db.TaskPlansVisibleTo(access.Person).AsNoTracking()
                          join owner in db.Organisations on plan.OrganisationId equals owner.Id
                          let late = tasks.Where(task => task.PlanId == plan.Id && (task.LateFrom ?? task.Deadline) < today).Count(task => task.State != WorkTaskState.Draft && task.State != WorkTaskState.Accepted && task.State != WorkTaskState.Cancelled && task.State != WorkTaskState.Submitted)
                          where plan.OrganisationId == organisation || inside.Contains(plan.OrganisationId) && plan.Kind == TaskPlanKind.Remediation && late > 0
                          orderby plan.MadeOn descending, plan.Id descending
                          select new PlanRow(plan, plan.OrganisationId == organisation ? null : owner.Name, tasks.Count(task => task.PlanId == plan.Id && task.State != WorkTaskState.Cancelled), tasks.Count(task => task.PlanId == plan.Id && task.State == WorkTaskState.Accepted), late))
                          .Skip(From = Math.Max(0, from)).Take(PageSize + 1).ToListAsync(cancellation);
        (Rows, IsMore) = (rows.Count > PageSize ? rows[..PageSize] : rows, rows.Count > PageSize);
        return Page();
    }
}

/// <param name="UnitName">Of the unit below; null for a plan of the unit itself.</param>
public sealed record PlanRow(TaskPlan Plan, string? UnitName, int Total, int Done, int Late);
