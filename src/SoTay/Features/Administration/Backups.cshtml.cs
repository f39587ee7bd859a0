using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Time;

namespace SoTay.Features.Administration;

/// <summary>Queues the work and leads to its progress.</summary>
[Requires(Capability.Administer)]
public sealed class BackupsModel(AppDb db, PersonAccess access, JobBoard board, VietnamClock clock) : PageModel
{
    public IActionResult OnGet() => Redirect("/administration");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var job = new Job { Kind = BackupWork.Queue, Title = "Sao lưu kho dữ liệu", AskedBy = access.Person.AccountId, AskedByName = access.Person.Name, AskedAt = clock.Now };
        db.Add(job);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        board.Wake();
        return Redirect($"/jobs/{job.Id}");
    }
}
