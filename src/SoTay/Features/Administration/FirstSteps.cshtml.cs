using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Administration;

/// <summary>What to do with an empty store. The first organisation is made on the machine, not by whoever opens the page first.</summary>
[AllowAnonymous]
public sealed class FirstStepsModel(AppDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await db.Organisations.AnyAsync(cancellation) ? Redirect("/") : Page();
}
