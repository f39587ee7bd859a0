using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>Who of the cell owes which months, seen by its officers only.</summary>
[Requires(Capability.SeeDues)]
public sealed class ArrearsModel(DuesDesk desk, ArrearsList arrears, VietnamClock clock) : PageModel
{
    public DuesPlace Place { get; private set; } = null!;

    public List<Arrear> Rows { get; private set; } = [];

    public Dated<int>? Limit { get; private set; }

    /// <summary>Said one month before the rule: there is time to ask why.</summary>
    public string? WarningOf(Arrear row) => row.WarningOf(Limit?.Value, clock.Today);

    public async Task<IActionResult> OnGetAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return NotFound();
        (Place, Rows, Limit) = (place, await arrears.OfCellAsync(dues, cancellation), await arrears.LimitAsync(dues, cancellation));
        return Page();
    }
}
