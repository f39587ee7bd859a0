using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Schemes that a unit decides: those that are still open first, then newest first.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class SchemesModel(AppDb db, VietnamClock clock) : PageModel
{
    private const int Most = 100;

    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    public string UnitName { get; private set; } = "";

    public List<Scheme> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        UnitName = await db.Organisations.Where(row => row.Id == Id).Select(row => row.Name).FirstAsync(cancellation);
        Rows = await db.Schemes.AsNoTracking().Where(row => row.OrganisationId == Id)
            .OrderByDescending(row => row.State == SchemeState.Draft || row.State == SchemeState.Decided).ThenByDescending(row => row.TakesEffectOn).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation);
        return Page();
    }
}
