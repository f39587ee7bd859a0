using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Says whether an import can be undone, what stands in the way, and what will be; then undoes it.</summary>
[Requires(Capability.Import)]
public sealed class UndoImportModel(AppDb db, PersonAccess access, JobBoard board, VietnamClock clock) : PageModel
{
    public RosterImport Import { get; private set; } = null!;

    public IReadOnlyList<ReversalObstacle> Obstacles { get; private set; } = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid import, CancellationToken cancellation) => await LoadAsync(import, cancellation) ? Page() : Redirect($"/imports/{import}");

    public async Task<IActionResult> OnPostAsync(Guid import, CancellationToken cancellation)
    {
        if (!await LoadAsync(import, cancellation)) return Redirect($"/imports/{import}");
        if (Obstacles.Count > 0) return this.Refuse(ImportReversalRefusals.Blocked(Obstacles));
        ImportQueue.QueueReversal(db, Import, access.Person, clock);
        await db.SaveAsync(access.Person.Actor, "hoàn tác", cancellation);
        board.Wake();
        return Redirect($"/imports/{import}");
    }

    private async Task<bool> LoadAsync(Guid import, CancellationToken cancellation)
    {
        Import = await db.RosterImports.SingleAsync(row => row.Id == import, cancellation);
        var running = await db.Jobs.Where(row => row.Id == Import.JobId).Select(row => row.State == JobState.Queued || row.State == JobState.Running).FirstOrDefaultAsync(cancellation);
        if (running || !await db.CanBeUndoneAsync(Import, cancellation)) return false;
        Obstacles = await new ReversalObstacles(db).FindAsync(import, cancellation);
        Added = await db.RosterImportChanges.CountAsync(row => row.ImportId == import && row.Table == nameof(Member) && row.Before == null, cancellation);
        Changed = await db.RosterImportChanges.Where(row => row.ImportId == import && row.Table != nameof(RosterFinding) && (row.Table != nameof(Member) || row.Before != null))
            .Select(row => row.MemberId).Distinct().CountAsync(cancellation);
        return true;
    }
}
