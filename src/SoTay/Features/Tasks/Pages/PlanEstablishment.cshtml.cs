using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>A new plan; its items are added one by one and given together.</summary>
[Requires(Capability.ManageTasks)]
public sealed class PlanEstablishmentModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    private const int Offered = 100;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Papers { get; private set; } = [];

    [BindProperty]
    public TaskPlanKind Kind { get; set; } = TaskPlanKind.Remediation;

    [BindProperty]
    public string? PlanTitle { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Guid? Document { get; set; }

    public Task OnGetAsync(Guid organisation, CancellationToken cancellation) => LoadAsync(organisation, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        await LoadAsync(organisation, cancellation);
        if (!ModelState.IsValid) return this.Again();
        var (title, note) = ((PlanTitle ?? "").Trim(), (Note ?? "").Trim());
        if (title.Length == 0) return this.Refuse(TaskPlanRefusals.TitleMissing);
        if (title.Length > TaskPlan.TitleLimit) return this.Refuse(TaskRefusals.TooLong("Tên kế hoạch", TaskPlan.TitleLimit, nameof(PlanTitle)));
        if (note.Length > TaskPlan.NoteLimit) return this.Refuse(TaskRefusals.TooLong("Căn cứ", TaskPlan.NoteLimit, nameof(Note)));
        if (TaskRefusals.SecretIn(title) is { } secret) return this.Refuse(secret with { Field = nameof(PlanTitle) });
        if (TaskRefusals.SecretIn(note) is { } hidden) return this.Refuse(hidden with { Field = nameof(Note) });
        var plan = new TaskPlan { OrganisationId = organisation, Kind = Kind, Title = title, Note = note, DocumentId = Papers.Any(paper => paper.Value == Document?.ToString()) ? Document : null, MadeOn = clock.Today };
        db.Add(plan);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã ghi kế hoạch. Thêm từng việc, rồi giao");
        return Redirect(TaskLinks.Plan(plan.Id));
    }

    private async Task LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var papers = await db.Documents.AsNoTracking().Where(row => row.OrganisationId == organisation && row.CancelledAt == null).OrderByDescending(row => row.IssuedOn).Take(Offered).ToListAsync(cancellation);
        Papers = [new("Không", ""), .. papers.Select(row => new SelectListItem($"{row.Symbol}: {(row.Subject.Length > 70 ? row.Subject[..70] + "…" : row.Subject)}", row.Id.ToString()))];
    }
}
