using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>One plan with its items by owner. Until it is given, weights are set and items dropped here.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowPlanModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    private Dictionary<Guid, string> _names = [];

    public TaskPlan Plan { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Document? Paper { get; private set; }

    public IReadOnlyList<WorkTask> Items { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public DateOnly Today => clock.Today;

    public int Late => Items.Count(item => !item.IsSettled && item.DaysLate(Today) > 0);

    // Named, or a form without weights would be read as one of other fields.
    [BindProperty(Name = "Weights")]
    public Dictionary<Guid, string?> Weights { get; set; } = [];

    public string NameOf(Guid id) => _names.GetValueOrDefault(id, "");

    public string? Typed(WorkTask item) => Weights.TryGetValue(item.Id, out var typed) ? typed : item.Weight is { } weight ? TargetWords.Value(weight) : null;

    public async Task<IActionResult> OnGetAsync(Guid plan) => await LoadAsync(plan) ? Page() : NotFound();

    /// <summary>Gives all items at once; weights that do not add up give nobody anything.</summary>
    [Requires(Capability.ManageTasks)]
    public async Task<IActionResult> OnPostAsync(Guid plan)
    {
        if (!await LoadAsync(plan)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        foreach (var item in Items.Where(item => Weights.ContainsKey(item.Id)))
        {
            if (!TargetNumber.TryReadOrNothing(Weights[item.Id], out var weight) || weight is <= 0 or > TaskPlan.Whole) return this.Refuse(TaskRefusals.WeightOutside with { Field = $"Weights[{item.Id}]" });
            item.Weight = weight;
        }

        if (Plan.Issue([.. Items], NameOf, clock.Now) is { } refusal) return this.Refuse(refusal);
        try { await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted); }
        catch (DbUpdateConcurrencyException)
        {
            // Given, or an item dropped, by somebody else at the same moment.
            db.ChangeTracker.Clear();
            return await LoadAsync(plan) ? this.Refuse(TaskPlanRefusals.ChangedMeanwhile) : NotFound();
        }

        this.Say($"Đã giao {Items.Count} việc");
        return Redirect(TaskLinks.Plan(plan));
    }

    /// <summary>An item that nobody has yet is dropped without a trace but in the audit.</summary>
    [Requires(Capability.ManageTasks)]
    public async Task<IActionResult> OnPostDropAsync(Guid plan, Guid drop)
    {
        if (!await LoadAsync(plan)) return NotFound();
        if (Items.FirstOrDefault(item => item.Id == drop && item.State is WorkTaskState.Draft) is not { } item) return this.Refuse(TaskPlanRefusals.Issued);
        db.Remove(item);
        await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted);
        this.Say("Đã bỏ việc khỏi kế hoạch");
        return Redirect(TaskLinks.Plan(plan));
    }

    private async Task<bool> LoadAsync(Guid plan)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.TaskPlansVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == plan, cancellation) is not { } found) return false;
        Plan = found;
        MayWrite = await access.MayAsync(Capability.ManageTasks, found.OrganisationId, cancellation);
        UnitName = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        Paper = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.DocumentId, cancellation);
        // What is not given yet is for those who write the plan.
        var items = await db.WorkTasks.Where(row => row.PlanId == plan && row.State != WorkTaskState.Cancelled).OrderBy(row => row.GivenAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        Items = MayWrite ? items : items.FindAll(item => item.State is not WorkTaskState.Draft);
        _names = await db.TaskOwnerNamesAsync(Items, cancellation);
        return true;
    }
}
