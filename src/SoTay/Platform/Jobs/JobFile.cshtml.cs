using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

/// <summary>The file a job left behind, always as a download.</summary>
[Requires(Capability.Self)]
public sealed class JobFileModel(AppDb db, PersonAccess access, StoreOptions store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid job, CancellationToken cancellation)
    {
        var found = await db.JobsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == job, cancellation);
        var file = JobFiles.ResultOf(JobFiles.FolderOf(store), job);
        if (found?.FileName is null || !System.IO.File.Exists(file)) return NotFound();
        return PhysicalFile(file, "application/octet-stream", found.FileName);
    }
}
