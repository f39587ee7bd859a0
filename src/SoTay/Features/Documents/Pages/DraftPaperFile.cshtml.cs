using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Documents.Pages;

/// <summary>The text of a draft as a Word file, number and day open.</summary>
[Requires(Capability.KeepRegister)]
public sealed class DraftPaperFileModel(AppDb db, DraftPapers papers, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        var found = await db.DocumentDrafts.AsNoTracking().FirstAsync(row => row.Id == draft, HttpContext.RequestAborted);
        if (found.AnswersId is null) return NotFound();
        return new StoredFile(new MemoryStream(await papers.WriteAsync(found, null, clock.Today, HttpContext.RequestAborted)), StoredFile.Word, "ban-thao.docx");
    }
}
