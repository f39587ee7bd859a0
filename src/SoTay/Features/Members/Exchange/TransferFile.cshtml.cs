using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Http;

namespace SoTay.Features.Members.Exchange;

/// <summary>The signed file of a referral; each download is recorded.</summary>
[Requires(Capability.EditRoster, At = Place.Above)]
public sealed class TransferFileModel(AppDb db, PersonAccess access, OutgoingFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid transfer, CancellationToken cancellation)
    {
        if (await db.TransfersVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == transfer, cancellation) is not { FiledAt: not null, State: TransferState.Open } found) return NotFound();
        if (found.FiledFor is { } key && await db.TrustedAsync(key, cancellation) is null) return NotFound();
        var bytes = await files.WriteAsync(found, access.Person.Actor, cancellation);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        Response.KeepNoCopy();
        return File(bytes, "application/json", $"Chuyen sinh hoat {found.IssuedOn:yyyy-MM-dd} {found.Id.ToString()[..8]}{TransferContent.Extension}");
    }
}
