using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Tasks.Pages;

/// <summary>The picture or PDF that came with a report, for whoever sees the task.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class EvidenceModel(AppDb db, PersonAccess access, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid task, Guid row)
    {
        var report = await db.WorkTasksVisibleTo(access.Person).Where(work => work.Id == task).SelectMany(work => work.Reports)
            .Where(one => one.Id == row).Select(one => new { one.FileHash, one.ContentType, one.At }).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return report is { FileHash: { } hash, ContentType: { } type } && files.Open(hash) is { } kept
            ? new StoredFile(kept, type, $"Minh chung {report.At:yyyy-MM-dd}.{Uploads.ExtensionOf(type)}") : NotFound();
    }
}
