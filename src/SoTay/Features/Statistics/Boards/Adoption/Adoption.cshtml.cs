using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards.Adoption;

/// <summary>How many cells of each unit work in the product, by month; each figure opens the units behind it.</summary>
[Requires(Capability.SeeBoard)]
public sealed class AdoptionModel(AppDb db, VietnamClock clock, IServiceProvider services) : PageModel
{
    public AdoptionTable Table { get; private set; } = null!;

    /// <summary>Only the cells that do not work here in the month asked for.</summary>
    [BindProperty(SupportsGet = true)] public int? Without { get; set; }

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public IEnumerable<int> Years => Enumerable.Range(0, 5).Select(back => clock.Today.Year - back);

    public IEnumerable<AdoptionRow> Shown => Without is >= 1 and <= 12 ? Table.Units.Where(unit => unit.Worked[Without.Value - 1] < unit.Cells) : Table.Units;

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return NotFound();
        var year = Year is >= 2000 and <= 2100 ? Year.Value : clock.Today.Year;
        Table = await services.GetRequiredService<AdoptionQuery>().ReadAsync(found, year, cancellation);
        return Page();
    }
}
