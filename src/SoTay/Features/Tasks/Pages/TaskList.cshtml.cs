using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Pages;

/// <summary>Tasks of a unit: those it has to do by deadline, late first by nature; one's own, those it gave to units below, those that are done.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class TaskListModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public static readonly IReadOnlyDictionary<string, string> Views = new Dictionary<string, string>
    {
        ["open"] = "Đang làm", ["mine"] = "Của tôi", ["given"] = "Giao xuống", ["done"] = "Đã xong",
    };

    public string UnitName { get; private set; } = "";

    public Guid Organisation { get; private set; }

    public bool IsCell { get; private set; }

    public List<WorkTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string View { get; private set; } = "open";

    public int From { get; private set; }

    public int Total { get; private set; }

    public int Late { get; private set; }

    public bool MayGive { get; private set; }

    public DateOnly Today => clock.Today;

    public string Link(string view, int from = 0) => TaskLinks.Of(Organisation) + (view, from) switch { ("open", 0) => "", (_, 0) => $"?view={view}", _ => $"?view={view}&from={from}" };

    public async Task<IActionResult> OnGetAsync(Guid organisation, string? view, int from)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (UnitName, Organisation, IsCell, From) = (unit.Name, organisation, unit.IsCell, Math.Max(0, from));
        if (view is not null && Views.ContainsKey(view)) View = view;
        MayGive = await access.MayAsync(Capability.ManageTasks, organisation, cancellation);
        var (self, today) = (access.Person.For?.MemberId ?? access.Person.MemberId, Today);
        var rows = db.WorkTasksVisibleTo(access.Person).AsNoTracking();
        rows = View switch
        {
            "given" => rows.Where(row => row.OrganisationId == organisation && row.IsForUnit),
            "mine" => rows.Where(row => row.OwnerId == self),
            _ => rows.Where(row => row.OrganisationId == organisation && !row.IsForUnit || row.IsForUnit && row.OwnerId == organisation),
        };
        rows = View == "done" ? rows.Where(row => row.State == WorkTaskState.Accepted || row.State == WorkTaskState.Cancelled) : rows.StillOpen();
        Total = await rows.CountAsync(cancellation);
        Late = View == "done" ? 0 : await rows.CountAsync(row => (row.LateFrom ?? row.Deadline) < today && row.State != WorkTaskState.Submitted, cancellation);
        Tasks = await (View == "done" ? rows.OrderByDescending(row => row.Deadline) : rows.OrderBy(row => row.Deadline)).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        Names = await db.TaskOwnerNamesAsync(Tasks, cancellation);
        return Page();
    }
}
