using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents.Pages;

/// <summary>One version of a draft's file.</summary>
[Requires(Capability.KeepRegister)]
public sealed class DraftFileModel(AppDb db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid draft, int number)
    {
        var version = await db.DocumentDrafts.AsNoTracking().Where(row => row.Id == draft).SelectMany(row => row.Versions).FirstOrDefaultAsync(row => row.Number == number, HttpContext.RequestAborted);
        if (version is null || files.Open(version.FileHash) is not { } kept) return NotFound();
        var name = $"ban-thao-{version.Number}.{version.Extension}";
        return new StoredFile(kept, DocumentContent.TypeOf(name), name);
    }
}
