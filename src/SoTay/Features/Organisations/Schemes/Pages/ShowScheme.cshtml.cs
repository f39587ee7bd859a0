using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>A scheme: the tree that stands and the new one, what moves, what the rules say, its steps, and what can be done with it.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class ShowSchemeModel(AppDb db, PersonAccess access, SchemeWork work, VietnamClock clock, IEnumerable<IRoster> rosters) : PageModel
{
    /// <summary>Units named behind one number; the annex names all.</summary>
    public const int MostPlaces = 100;

    public Scheme Scheme { get; private set; } = null!;

    public SchemeRehearsal View { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Dictionary<Guid, string> Names { get; private set; } = [];

    public string NameOf(Guid unit) => Names.GetValueOrDefault(unit, "");

    /// <summary>Names of those who are to be appointed.</summary>
    public Dictionary<Guid, string> People { get; } = [];

    /// <summary>What a new unit is, for the words of its posts.</summary>
    public OrganisationKind KindOf(SchemeStep step) => step.NewKind ?? View.Kinds.GetValueOrDefault(step.UnitId ?? step.Units.FirstOrDefault(), OrganisationKind.Cell);

    [BindProperty]
    public string? Reason { get; set; }

    public DateOnly Today => clock.Today;

    public Task<IActionResult> OnGetAsync(Guid scheme, CancellationToken cancellation) => ShowAsync(scheme, null, cancellation);

    public Task<IActionResult> OnPostDecideAsync(Guid scheme, CancellationToken cancellation) =>
        ActAsync(scheme, found => work.DecideAsync(found, access.Person.Actor, cancellation), "Đã ghi quyết định", cancellation);

    public Task<IActionResult> OnPostReopenAsync(Guid scheme, CancellationToken cancellation) => ActAsync(scheme, found => SaveAsync(found.Reopen(), cancellation), "Đề án trở lại dự thảo", cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(Guid scheme, CancellationToken cancellation) =>
        ActAsync(scheme, found => SaveAsync(found.Withdraw(Reason, access.Person.Name, clock.Now), cancellation), "Đã rút đề án", cancellation);

    public Task<IActionResult> OnPostRemoveAsync(Guid scheme, Guid step, CancellationToken cancellation) =>
        StepAsync(scheme, step, (found, known) => SaveAsync(found.Remove(known), cancellation), "Đã bỏ bước", cancellation);

    public Task<IActionResult> OnPostUpAsync(Guid scheme, Guid step, CancellationToken cancellation) =>
        StepAsync(scheme, step, (found, known) => work.MoveAsync(found, known, up: true, access.Person.Actor, cancellation), "Đã đưa bước lên", cancellation);

    public Task<IActionResult> OnPostDownAsync(Guid scheme, Guid step, CancellationToken cancellation) =>
        StepAsync(scheme, step, (found, known) => work.MoveAsync(found, known, up: false, access.Person.Actor, cancellation), "Đã đưa bước xuống", cancellation);

    public Task<IActionResult> OnPostCarryOutAsync(Guid scheme, CancellationToken cancellation) =>
        ActAsync(scheme, found => work.CarryOutAsync(found.Id, access.Person.Actor, cancellation), "Đã thực hiện đề án", cancellation);

    // A step that somebody took out meanwhile is not there any more.
    private Task<IActionResult> StepAsync(Guid scheme, Guid step, Func<Scheme, SchemeStep, Task<Refusal?>> act, string done, CancellationToken cancellation) =>
        ActAsync(scheme, found => found.Steps.Find(one => one.Id == step) is { } known ? act(found, known) : Task.FromResult<Refusal?>(SchemeRefusals.ChangedMeanwhile), done, cancellation);

    private async Task<IActionResult> ActAsync(Guid scheme, Func<Scheme, Task<Refusal?>> act, string done, CancellationToken cancellation)
    {
        if (await db.WholeSchemeAsync(scheme, cancellation) is not { } found) return NotFound();
        Refusal? refusal;
        try { refusal = await act(found); }
        catch (DbUpdateConcurrencyException) { refusal = SchemeRefusals.ChangedMeanwhile; }
        if (refusal is not null) return await ShowAsync(scheme, refusal, cancellation);
        this.Say(done);
        return Redirect(SchemeLinks.To(scheme));
    }

    private async Task<Refusal?> SaveAsync(Refusal? refusal, CancellationToken cancellation)
    {
        if (refusal is null) await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        return refusal;
    }

    private async Task<IActionResult> ShowAsync(Guid scheme, Refusal? refusal, CancellationToken cancellation)
    {
        // What a refused act left in memory is thrown away.
        db.ChangeTracker.Clear();
        if (await db.Schemes.AsNoTracking().Include(row => row.Steps).FirstOrDefaultAsync(row => row.Id == scheme, cancellation) is not { } found) return NotFound();
        Scheme = found;
        UnitName = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        View = await work.ShowAsync(found, cancellation);
        Names = View.NamesWith(found);
        foreach (var roster in rosters)
            foreach (var (id, name) in await roster.NamesAsync([.. found.Steps.SelectMany(step => step.Appointed).Select(one => one.MemberId).Distinct()], cancellation)) People[id] = name;
        return refusal is null ? Page() : this.Refuse(refusal);
    }
}
