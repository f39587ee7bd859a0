using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Pages;

/// <summary>Everything in a subtree that is blocked, by reason and by who must act (domain/targets-and-tasks.md section 6, bottleneck reason).</summary>
[Requires(Capability.SeeMeetings)]
public sealed class BottlenecksModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int Limit = 500;

    private (Bottleneck? Reason, Guid? Asked) _filter;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<BlockedRow> Rows { get; private set; } = [];

    /// <summary>More are blocked than are read here, the longest blocked first.</summary>
    public bool IsMore { get; private set; }

    public bool IsFiltered => _filter != default;

    public IEnumerable<BlockedRow> Shown => Rows.Where(row => (_filter.Reason is null || row.Task.Bottleneck == _filter.Reason) && (_filter.Asked is not { } asked || (row.Task.AsksOf ?? Guid.Empty) == asked));

    public string Link(Bottleneck? reason, Guid? asked) => TaskLinks.Bottlenecks(Unit.Id) + (reason is not null ? $"?reason={reason}" : $"?asked={asked}");

    public async Task<IActionResult> OnGetAsync(Guid organisation, Bottleneck? reason, Guid? asked, CancellationToken cancellation)
    {
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, _filter) = (unit, (reason, asked));
        var inside = db.SubtreeOf(organisation);
        var tasks = await db.WorkTasksVisibleTo(access.Person).AsNoTracking()
            .Where(row => row.State == WorkTaskState.Blocked && (inside.Contains(row.OrganisationId) || row.IsForUnit && inside.Contains(row.OwnerId)))
            .OrderBy(row => row.BlockedAt).Take(Limit + 1).ToListAsync(cancellation);
        IsMore = tasks.Count > Limit;
        if (IsMore) tasks.RemoveAt(Limit);
        var names = await db.TaskOwnerNamesAsync(tasks, cancellation);
        var units = tasks.Select(row => row.OrganisationId).Distinct().ToList();
        var givers = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        Rows = tasks.ConvertAll(task => new BlockedRow(task, givers[task.OrganisationId], names.GetValueOrDefault(task.OwnerId, ""),
            task.AsksOf is { } at ? names.GetValueOrDefault(at, "") : "Người làm tự gỡ", clock.Today.DayNumber - VietnamClock.DateOf(task.BlockedAt ?? task.GivenAt).DayNumber));
        return Page();
    }
}

/// <param name="Unit">Whose task it is.</param>
/// <param name="Asked">Who must act.</param>
public sealed record BlockedRow(WorkTask Task, string Unit, string Owner, string Asked, int Days);
