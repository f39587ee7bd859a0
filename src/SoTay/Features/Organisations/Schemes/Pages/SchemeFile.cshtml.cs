using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>The list of changes as a Word file; made when asked for, not kept.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class SchemeFileModel(AppDb db, SchemeWork work, ISchemePaper paper) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await db.Schemes.AsNoTracking().Include(row => row.Steps).FirstOrDefaultAsync(row => row.Id == scheme, cancellation) is not { } found) return NotFound();
        var view = await work.ShowAsync(found, cancellation);
        var steps = found.InOrder.Select(step => SchemeWords.Of(step, view.NamesWith(found))).ToList();
        return File(await paper.WriteAsync(found, steps, view.Changes, cancellation), StoredFile.Word, $"De an {found.TakesEffectOn:yyyy-MM-dd}.docx");
    }
}
