using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Opens sealed values after a reason; the reading is recorded and the member sees it.</summary>
[Requires(Capability.SeeSealed)]
public sealed class OpenSealedModel(AppDb db, PersonAccess access, FieldCipher cipher) : PageModel
{
    public string Name { get; private set; } = "";

    public SealedView? Values { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation) =>
        await FindAsync(member, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (await FindAsync(member, cancellation) is not { } found) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) this.Collect(MemberRefusals.ReasonMissing);
        if (!ModelState.IsValid) return this.Again();
        // Recorded before it is shown: a value that could not be recorded is not shown.
        AuditTrail.Note(db, access.Person.Actor, found.AuditStream, MemberReads.Sealed, member, reason: Reason!.Trim());
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        Values = SealedView.Open(found, cipher);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private async Task<Member?> FindAsync(Guid member, CancellationToken cancellation)
    {
        var found = await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == member, cancellation);
        Name = found?.FullName ?? "";
        return found;
    }
}
