using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

/// <summary>Stops a job; what it was writing is taken back by its own transaction.</summary>
[Requires(Capability.Self)]
public sealed class StopJobModel(AppDb db, PersonAccess access, JobBoard board) : PageModel
{
    public IActionResult OnGet(Guid job) => Redirect($"/jobs/{job}");

    public async Task<IActionResult> OnPostAsync(Guid job, CancellationToken cancellation)
    {
        if (!await db.JobsVisibleTo(access.Person).AnyAsync(row => row.Id == job, cancellation)) return NotFound();
        if (!board.Stop(job))
        {
            await db.Jobs.Where(row => row.Id == job && row.State == JobState.Running)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.StopAsked, true), cancellation);
            await db.Jobs.Where(row => row.Id == job && row.State == JobState.Queued)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.State, JobState.Stopped).SetProperty(row => row.FinishedAt, row => row.AskedAt)
                    .SetProperty(row => row.Say, "Đã bỏ trước khi bắt đầu."), cancellation);
        }

        return Redirect($"/jobs/{job}");
    }
}
