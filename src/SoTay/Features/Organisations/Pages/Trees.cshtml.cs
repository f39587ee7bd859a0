using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>The tree below what the person sees, or below one unit of it, today or on a past day.</summary>
[Requires(Capability.SeeOrganisations)]
public sealed class TreesModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    [FromQuery(Name = "under")]
    public Guid? Under { get; set; }

    [FromQuery(Name = "on")]
    public string? On { get; set; }

    public AsOf AsOf { get; private set; } = null!;

    public List<TreeNode> Roots { get; } = [];

    /// <summary>The unit the page is about, when one is asked for.</summary>
    public (Guid Id, string Name, Guid? ParentId)? Top { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Parse(On, clock.Today);
        if (Under is { } under)
        {
            if (!await access.MayAsync(Capability.SeeOrganisations, under, cancellation)) return NotFound();
            var unit = await db.Organisations.AsNoTracking().Where(row => row.Id == under).Select(row => new { row.Name, row.ParentId }).FirstAsync(cancellation);
            Top = (under, unit.Name, unit.ParentId is { } parent && await access.SeesAsync(parent, cancellation) ? parent : null);
        }

        var query = new TreeQuery(db, AsOf);
        foreach (var root in Under is { } only ? [only] : await RootsAsync(cancellation))
            if (await query.BranchAsync(root, cancellation) is { } branch) Roots.Add(branch);
        return Page();
    }

    // A role held inside a subtree that another role already opens adds no second tree.
    private async Task<List<Guid>> RootsAsync(CancellationToken cancellation)
    {
        var held = access.Person.HoldersOf(Capability.SeeOrganisations);
        var covered = db.OrganisationAncestors.Where(above => above.To == null && above.Depth > 0 && held.Contains(above.AncestorId)).Select(above => above.DescendantId);
        return await db.Organisations.AsNoTracking().Where(row => held.Contains(row.Id) && !covered.Contains(row.Id))
            .OrderBy(row => row.Code).Select(row => row.Id).ToListAsync(cancellation);
    }
}
