using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.ImportPages;

/// <summary>What was understood of a file, what needs a person, and the step that writes it; later what came of it.</summary>
[Requires(Capability.Import)]
public sealed class SeeImportModel(AppDb db, PersonAccess access, JobBoard board, VietnamClock clock) : PageModel
{
    public RosterImport Import { get; private set; } = null!;

    public ImportSummary? Summary { get; private set; }

    public Job? Job { get; private set; }

    public int Done { get; private set; }

    public int Total { get; private set; }

    public int OpenFindings { get; private set; }

    /// <summary>Who stands in the way of undoing; null when there is nothing to undo.</summary>
    public IReadOnlyList<ReversalObstacle>? Obstacles { get; private set; }

    public bool Running => Job is { IsOver: false };

    public IReadOnlySet<(string Sheet, int Row)> Accepted { get; private set; } = new HashSet<(string, int)>();

    public IEnumerable<Step> Steps =>
    [
        new("Chọn tệp", StepState.Done), new("Nhận cột", Summary is null ? StepState.Current : StepState.Done),
        new("Kiểm tra", Summary is null ? StepState.Ahead : Import.WrittenAt is not null || IsWriting ? StepState.Done : StepState.Current),
        new("Ghi", Import.WrittenAt is not null ? StepState.Done : IsWriting ? StepState.Current : StepState.Ahead),
        new("Bổ sung", Import.WrittenAt is not null ? StepState.Current : StepState.Ahead),
    ];

    public bool IsWriting => Running && Summary is not null;

    public bool IsUndoing => Running && Import.WrittenAt is not null;

    public async Task<IActionResult> OnGetAsync(Guid import, CancellationToken cancellation)
    {
        // The job first: it ends after its rows are written, so what is read second is never older than it says.
        Job = await (from row in db.RosterImports join job in db.Jobs on row.JobId equals job.Id where row.Id == import select job).AsNoTracking().FirstOrDefaultAsync(cancellation);
        Import = await db.RosterImports.AsNoTracking().SingleAsync(row => row.Id == import, cancellation);
        Summary = Import.Read();
        Accepted = Import.AcceptedRows();
        if (Job is not null) (Done, Total) = board.ProgressOf(Job.Id) ?? (Job.Done, Job.Total);
        if (Import.WrittenAt is not null) OpenFindings = await db.RosterFindings.CountAsync(row => row.OrganisationId == Import.OrganisationId && row.SettledAt == null, cancellation);
        if (!Running && await db.CanBeUndoneAsync(Import, cancellation)) Obstacles = await new ReversalObstacles(db).FindAsync(import, cancellation);
        if (Running) Response.Headers["Refresh"] = "1";
        return Page();
    }

    /// <summary>Writes the good rows and those answered with yes.</summary>
    public async Task<IActionResult> OnPostAsync(Guid import, string[]? accept, bool all, CancellationToken cancellation)
    {
        Import = await db.RosterImports.SingleAsync(row => row.Id == import, cancellation);
        if (Import.Read() is not { } summary) return Redirect($"/imports/{import}");
        var chosen = summary.Questions.Where(question => all || (accept ?? []).Contains($"{question.Row}|{question.Sheet}", StringComparer.Ordinal));
        Import.Accept(chosen.Select(question => (question.Sheet, question.Row)));
        ImportQueue.Queue(db, Import, write: true, access.Person, clock);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        board.Wake();
        return Redirect($"/imports/{import}");
    }
}
