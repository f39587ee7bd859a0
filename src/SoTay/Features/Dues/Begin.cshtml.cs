using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues;

/// <summary>The door of the room: a cell's officers come to the sheet of this month, everybody else to what they may see.</summary>
[Requires(Capability.SeeDuesBook)]
public sealed class BeginModel(DuesDesk desk, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid dues, CancellationToken cancellation) => await desk.OpenAsync(dues, cancellation) is not { } place ? NotFound()
        : Redirect(place.Rights.Sees ? DuesLinks.Sheet(dues, DuesMonths.Of(clock.Today)) : place.Unit.IsCell ? DuesLinks.Book(dues) : DuesLinks.Units(dues));
}
