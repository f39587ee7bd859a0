using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Platform.Jobs;

/// <summary>How far a job is, and then what came of it. The page asks for itself again while the work goes on; no script is needed.</summary>
[Requires(Capability.Self)]
public sealed class JobPageModel(AppDb db, PersonAccess access, JobBoard board, VietnamClock clock) : PageModel
{
    public Job Job { get; private set; } = null!;

    public int Done { get; private set; }

    public int Total { get; private set; }

    public int Percent => Total > 0 ? (int)(100L * Done / Total) : 0;

    /// <summary>"Còn khoảng 6 giây.", once enough is done to tell.</summary>
    public string Left { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid job, CancellationToken cancellation)
    {
        var found = await db.JobsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == job, cancellation);
        if (found is null) return NotFound();
        Job = found;
        (Done, Total) = board.ProgressOf(job) ?? (Job.Done, Job.Total);
        if (Job.StartedAt is { } started && Done * 20 > Total && Total > 0)
            Left = $"Còn khoảng {Spoken((clock.Now - started) * ((double)(Total - Done) / Done))}.";
        // A header rather than a meta element: the page stays as it is for a screen reader that reads it.
        if (!Job.IsOver) Response.Headers["Refresh"] = "1";
        return Page();
    }

    private static string Spoken(TimeSpan left) =>
        left.TotalSeconds < 90 ? $"{Math.Max(1, (int)left.TotalSeconds)} giây" : $"{(int)Math.Ceiling(left.TotalMinutes)} phút";
}
