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
    public async Task<IActionResult> OnGetAsync(Guid message, CancellationToken cancellation)
    {
        // While acting for a member their messages open too; one's own always do.
        var (self, other) = (access.Person.MemberId, access.Person.For?.MemberId);
        var row = await db.MeetingMessages.FirstOrDefaultAsync(row => row.Id == message && (row.MemberId == self || row.MemberId == other), cancellation);
        if (row is null) return NotFound();
        row.SettledAt ??= clock.Now;
        await db.SaveChangesAsync(cancellation);
        return LocalRedirect(row.Href);
    }
}
