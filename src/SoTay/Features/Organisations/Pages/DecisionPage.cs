using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>
/// What every form of a decision does alike: loads the unit, notices that somebody else was faster, and shows the same page again
/// with every word kept. What the direct superior decides (Charter Art. 10.3) asks for the capability at <see cref="Place.Above"/>.
/// </summary>
public abstract class DecisionPage(AppDb db, OrganisationDecisions decisions, PersonAccess access) : PageModel
{
    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    /// <summary>Somebody changed the unit since the form was opened.</summary>
    public bool IsConflict { get; private set; }

    protected AppDb Db => db;

    protected OrganisationDecisions Decisions => decisions;

    protected Person Person => access.Person;

    /// <summary>Fills the lists the form offers, and the fields when it is opened.</summary>
    protected abstract Task OfferAsync(bool opened, CancellationToken cancellation);

    /// <summary>Carries the decision out; null when it is done and <paramref name="decision"/> said so.</summary>
    protected abstract Task<(Refusal? Refusal, Guid Next, string Done)> DecideAsync(Decision decision, CancellationToken cancellation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        await OfferAsync(opened: true, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (Input.On is null && ModelState["Input.On"] is not { Errors.Count: > 0 }) ModelState.AddModelError("Input.On", "Chưa có ngày hiệu lực. Ghi ngày quyết định có hiệu lực, ví dụ 03/12/2026.");
        if (!ModelState.IsValid) return await AgainAsync(null, cancellation);
        if (Input.Version != Unit.Version) return await ConflictAsync(cancellation);
        try
        {
            var (refusal, next, done) = await DecideAsync(new Decision(Input.On!.Value, Input.Number ?? "", Input.SignedOn), cancellation);
            if (refusal is not null) return await AgainAsync(refusal, cancellation);
            this.Say(done);
            return Redirect(OrganisationLinks.Unit(next));
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(cancellation);
        }
    }

    protected async Task<Organisation?> ChosenAsync(Guid? id, CancellationToken cancellation) =>
        id is { } chosen && await access.MayAsync(Capability.ManageOrganisations, chosen, cancellation) ? await decisions.LoadAsync(chosen, cancellation) : null;

    /// <summary>Units the person may decide on, as a list to choose from.</summary>
    protected async Task<List<SelectListItem>> ChoicesAsync(IQueryable<Organisation> units, string empty, CancellationToken cancellation)
    {
        var held = Person.HoldersOf(Capability.ManageOrganisations);
        var reach = db.OrganisationAncestors.Where(row => row.To == null && held.Contains(row.AncestorId)).Select(row => row.DescendantId);
        var found = await units.AsNoTracking().Where(row => row.EndedOn == null && row.Id != Id && reach.Contains(row.Id)).OrderBy(row => row.Code)
            .Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        return [new(empty, ""), .. found.Select(row => new SelectListItem(row.Name, row.Id.ToString()))];
    }

    /// <summary>Units of the same sort under the same parent, or anywhere below it.</summary>
    protected IQueryable<Organisation> Neighbours()
    {
        var near = db.SubtreeOf(Unit.ParentId ?? Id);
        return Unit.IsCell
            ? db.Organisations.Where(row => near.Contains(row.Id) && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell))
            : db.Organisations.Where(row => near.Contains(row.Id) && row.Kind == Unit.Kind);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var unit = await decisions.LoadAsync(Id, cancellation);
        Unit = unit!;
        return unit is not null;
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        await RereadAsync(cancellation);
        await OfferAsync(opened: false, cancellation);
        return refusal is null ? this.Again() : this.Refuse(refusal, "Input.");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellation)
    {
        IsConflict = true;
        await RereadAsync(cancellation);
        await OfferAsync(opened: false, cancellation);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    // What a refused decision left in memory is thrown away.
    private async Task RereadAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        Unit = (await decisions.LoadAsync(Id, cancellation))!;
    }
}
