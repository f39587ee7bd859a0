using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Records;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;

namespace SoTay.Features.Members.Own;

/// <summary>
/// My own sealed values in the open: whoever they are about asks nobody and gives no reason. A page of its own, so that no copy of them
/// stays on the device; whoever acts for a member does not open it.
/// </summary>
[Requires(Capability.Self)]
public sealed class OwnSealedModel(AppDb db, PersonAccess access, FieldCipher cipher) : PageModel
{
    public SealedView Values { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var self = access.Person.For is null ? access.Person.MemberId : null;
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == self, cancellation) is not { } member) return NotFound();
        Values = SealedView.Open(member, cipher);
        Response.KeepNoCopy();
        return Page();
    }
}
