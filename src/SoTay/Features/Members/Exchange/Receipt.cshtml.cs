using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Exchange;

/// <summary>The signed answer to the place that sent the member; as often as needed, always the same answer.</summary>
[Requires(Capability.EditRoster)]
public sealed class ReceiptModel(AppDb db, ArrivalDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid arrival, CancellationToken cancellation)
    {
        if (await db.Arrivals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == arrival, cancellation) is not { SettledAt: not null } found) return NotFound();
        return File(await desk.ReceiptAsync(found, cancellation), "application/json", $"Giay bao {found.IssuedOn:yyyy-MM-dd} {found.TransferId.ToString()[..8]}{ReceiptContent.Extension}");
    }
}
