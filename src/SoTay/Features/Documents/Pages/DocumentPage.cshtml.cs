using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Reading;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents.Pages;

/// <summary>The text of a document as a page: large enough on a phone, kept for the way without a network, read aloud by the device.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class DocumentPageModel(AppDb db, PersonAccess access, FileStore files) : PageModel
{
    public Document Entry { get; private set; } = null!;

    public IReadOnlyList<DocumentLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid document)
    {
        if (await db.DocumentsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == document, HttpContext.RequestAborted) is not { } found) return NotFound();
        Entry = found;
        Lines = await db.LinesAsync(found, files, HttpContext.RequestAborted);
        return Page();
    }
}
