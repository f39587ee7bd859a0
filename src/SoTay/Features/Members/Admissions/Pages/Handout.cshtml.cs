using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>A form of the path, filled in from what is known, as a Word file to print and sign. Nothing of it is kept.</summary>
[Requires(Capability.EditRoster)]
public sealed class HandoutModel(AppDb db, PersonAccess access, PolicyBook policies, IAdmissionPapers papers, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid candidate, string? form)
    {
        var cancellation = HttpContext.RequestAborted;
        var one = await db.CandidatesVisibleTo(access.Person).AsNoTracking().Include(row => row.Votes.OrderBy(vote => vote.Id)).FirstOrDefaultAsync(row => row.Id == candidate, cancellation);
        if (one is null) return NotFound();
        var cell = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == one.OrganisationId, cancellation);
        var rules = (await policies.ForAsync(cell.Id, clock.Today, cancellation)).OrFirstKnown();
        var handouts = new AdmissionHandouts(one, cell, await AdmittingBody.OfAsync(db, one, rules, clock.Today, cancellation), rules);
        // A form that cannot be filled yet leads back to the path, which says what is waited for.
        if (form is null || handouts.Of(form) is not { } paper) return Redirect(AdmissionLinks.To(candidate));
        return new StoredFile(new MemoryStream(await papers.WriteAsync(paper, cancellation)), StoredFile.Word, $"{form.Replace('Đ', 'D')}.docx");
    }
}
