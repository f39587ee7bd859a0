using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle.Pages;

/// <summary>A message of one's own: marked as seen, then the page that it is about.</summary>
[Requires(Capability.Self)]
public sealed class OpenMessageModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid own, CancellationToken cancellation)
    {
        var member = access.Person.For?.MemberId ?? access.Person.MemberId;
        var row = await db.MeetingMessages.FirstOrDefaultAsync(row => row.Id == own && row.MemberId == member, cancellation);
        if (row is null) return NotFound();
        row.SettledAt ??= clock.Now;
        await db.SaveChangesAsync(cancellation);
        return LocalRedirect(row.Href);
    }
}
