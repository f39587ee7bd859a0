using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Pages;

/// <summary>Tasks of an organisation: open ones by deadline, late first by nature; done ones on asking; one member's on asking.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class TaskListModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int Limit = 200;

    public string UnitName { get; private set; } = "";

    public Guid Organisation { get; private set; }

    public List<WorkTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool Done { get; private set; }

    public bool Mine { get; private set; }

    public DateOnly Today => clock.Today;

    public int Late => Tasks.Count(row => !row.IsSettled && row.DaysLate(Today) > 0);

    public async Task<IActionResult> OnGetAsync(Guid organisation, bool done, bool mine)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.OrganisationsVisibleTo(access.Person).Where(row => row.Id == organisation).Select(row => row.Name).FirstOrDefaultAsync(cancellation) is not { } name) return NotFound();
        (UnitName, Organisation, Done, Mine) = (name, organisation, done, mine);
        var self = access.Person.For?.MemberId ?? access.Person.MemberId;
        var rows = db.WorkTasksVisibleTo(access.Person).AsNoTracking().Where(row => row.OrganisationId == organisation);
        rows = done ? rows.Where(row => row.State == WorkTaskState.Accepted || row.State == WorkTaskState.Cancelled)
            : rows.Where(row => row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled);
        if (mine) rows = rows.Where(row => row.OwnerId == self);
        Tasks = await (done ? rows.OrderByDescending(row => row.Deadline) : rows.OrderBy(row => row.Deadline)).ThenBy(row => row.Id).Take(Limit).ToListAsync(cancellation);
        var owners = Tasks.Select(row => row.OwnerId).Distinct().ToList();
        Names = await db.Members.AsNoTracking().Where(row => owners.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
        return Page();
    }
}
