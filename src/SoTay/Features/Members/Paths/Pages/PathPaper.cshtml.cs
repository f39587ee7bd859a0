using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>A paper of the path, filled in from what is known, as a Word file to print and sign. Nothing of it is kept.</summary>
[Requires(Capability.EditRoster)]
public sealed class PathPaperModel(AppDb db, PersonAccess access, PathDesk desk, IAdmissionPapers papers, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid path, string? form)
    {
        var cancellation = HttpContext.RequestAborted;
        var found = await db.PathsVisibleTo(access.Person).AsNoTracking().Include(row => row.Marks.OrderBy(mark => mark.On).ThenBy(mark => mark.Id)).FirstOrDefaultAsync(row => row.Id == path, cancellation);
        if (found is null) return NotFound();
        var (member, cell) = (await db.Members.AsNoTracking().FirstAsync(row => row.Id == found.MemberId, cancellation), await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation));
        var filled = new PathPapers(found, member, cell, await desk.FactsAsync(found, member, cancellation), await desk.RulesAsync(found, clock.Today, cancellation)).Of(form);
        // A paper that cannot be filled yet leads back to the path, which says what is waited for.
        return filled is null ? Redirect(PathLinks.To(path)) : new StoredFile(new MemoryStream(await papers.WriteAsync(filled, cancellation)), StoredFile.Word, $"{form}.docx");
    }
}
