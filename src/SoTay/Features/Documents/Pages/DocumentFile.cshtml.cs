using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents.Pages;

/// <summary>The issued file, as it was sealed.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class DocumentFileModel(AppDb db, PersonAccess access, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid document)
    {
        var row = await db.DocumentsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == document, HttpContext.RequestAborted);
        if (row?.FileHash is null || files.Open(row.FileHash) is not { } kept) return NotFound();
        var name = row.FileName ?? $"{row.Symbol.Replace('/', '-')}.docx";
        return new StoredFile(kept, DocumentContent.TypeOf(name), name);
    }
}
