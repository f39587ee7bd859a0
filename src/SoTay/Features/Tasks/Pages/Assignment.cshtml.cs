using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>A new task outside a meeting: from a target, a document, a visit's remark, an item of a plan, or by itself.</summary>
[Requires(Capability.ManageTasks)]
public sealed class AssignmentModel(AppDb db, PersonAccess access, TaskGiving giving) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public TaskPlan? Plan { get; private set; }

    public Document? Paper { get; private set; }

    public IReadOnlyList<TaskOwner> Owners { get; private set; } = [];

    public IReadOnlyList<Target> Targets { get; private set; } = [];

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> OwnerItems => [new("Chọn một", ""), .. Owners.Select(owner => new SelectListItem(owner.Name, owner.Id.ToString()))];

    public IEnumerable<SelectListItem> AcceptorItems => [new(Unit.IsCell ? "Bí thư" : "Văn phòng cấp ủy", ""), .. Owners.Where(owner => !owner.IsUnit).Select(owner => new SelectListItem(owner.Name, owner.Id.ToString()))];

    public IEnumerable<SelectListItem> TargetItems => TaskGiving.Choices(Targets);

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid? plan, Guid? target, Guid? document, Guid? visit, string? ground, CancellationToken cancellation)
    {
        (Input.Target, Input.Document, Input.Visit, Input.Ground) = (target, document, visit, ground);
        return await LoadAsync(organisation, plan, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid? plan, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, plan, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (await giving.GiveAsync(Unit, Input, Plan, access.Person, cancellation) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say(Plan is { IssuedAt: null } ? "Đã thêm vào kế hoạch" : "Đã giao việc");
        return Redirect(Plan is not null ? TaskLinks.Plan(Plan.Id) : Input.Target is { } fed ? TargetLinks.To(fed) : TaskLinks.Of(organisation));
    }

    private async Task<bool> LoadAsync(Guid organisation, Guid? plan, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Plan = await db.TaskPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == plan && row.OrganisationId == organisation, cancellation);
        Paper = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == (Input.Document ?? (Plan == null ? null : Plan.DocumentId)) && row.OrganisationId == organisation, cancellation);
        (Owners, Targets) = (await giving.OwnersAsync(Unit, cancellation), await giving.TargetsAsync(organisation, cancellation));
        return plan is null || Plan is not null;
    }
}
