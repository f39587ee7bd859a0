using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Records;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Acting;

/// <summary>Begins to act for a member; from here on the dark bar stands on every page and every record is marked.</summary>
[Requires(Capability.ActForMember)]
public sealed class BeginActingModel(AppDb db, PersonAccess access, ActingCookie cookie) : PageModel
{
    public IActionResult OnGet(Guid member) => Redirect(MemberLinks.Of(member));

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        var found = await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == member && row.CellId != null, cancellation);
        if (found is null) return NotFound();
        var actor = access.Person.Actor with { OnBehalfOf = member };
        AuditTrail.Note(db, actor, found.AuditStream, MemberReads.Acting, member);
        await db.SaveAsync(actor, cancellation: cancellation);
        cookie.Begin(HttpContext, access.Person, member);
        return Redirect(MemberLinks.Me);
    }
}
