using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Dues.Payments;
using SoTay.Platform.Auth;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>The year of a cell as a Word file in the office layout.</summary>
[Requires(Capability.SeeDues)]
public sealed class YearWordModel(DuesDesk desk, DuesYearQuery years, IDuesPapers papers, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid dues, int year, CancellationToken cancellation) =>
        year is < 2000 or > 2100 || await desk.OpenCellAsync(dues, cancellation) is not { } place ? NotFound()
            : File(await papers.YearAsync(place.Unit, year, clock.Today, await years.OfAsync(dues, year, cancellation), cancellation), StoredFile.Word, $"Dang phi {year}.docx");
}
