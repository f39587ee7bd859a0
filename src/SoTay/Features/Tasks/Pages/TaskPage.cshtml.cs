using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>One task: what, who, product, deadline, every report; the owner reports here, the secretary or the acceptor judges.</summary>
[Requires(Capability.SeeMeetings)]
[RequestSizeLimit(Uploads.FormBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploads.FormBytes)]
public sealed class TaskPageModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    // Named so, because "task" is the route value.
    public WorkTask Work { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool IsMine { get; private set; }

    public bool MayJudge { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    public string NameOf(Guid? member) => member is { } id && Names.TryGetValue(id, out var name) ? name : "Bí thư";

    public async Task<IActionResult> OnGetAsync(Guid task, bool done)
    {
        if (!await LoadAsync(task)) return NotFound();
        Input = done ? new ReportInput { State = WorkTaskState.Submitted, Progress = 100, Words = $"Đã nộp: {Work.Product}" }
            : new ReportInput { State = WorkTaskState.InProgress, Progress = Work.Progress };
        return Page();
    }

    /// <summary>The owner's word; one tap for "handed in" asks only for what was handed in.</summary>
    public async Task<IActionResult> OnPostReportAsync(Guid task)
    {
        if (!await LoadAsync(task)) return NotFound();
        if (!IsMine) return this.Refuse(TaskRefusals.NotYourTask);
        if (!ModelState.IsValid) return this.Again();
        TaskEvidence? evidence = null;
        if (Input.Upload is not null || Input.Secret)
        {
            var (content, type, no) = await Uploads.EvidenceAsync(Input.Upload, Input.Secret, HttpContext.RequestAborted);
            if (content is null) return this.Refuse(no!, "Input.");
            evidence = new TaskEvidence(FileStore.HashOf(content), type);
            // Kept before the row that names it: what nobody names does no harm.
            files.Keep(content);
        }

        var refusal = Work.Report(Input.State, Input.Progress ?? Work.Progress, Input.Words ?? "", Input.Bottleneck, access.Person.Name, clock.Now, evidence);
        return await SaveAsync(task, refusal, "Input.", "Đã báo kết quả");
    }

    public async Task<IActionResult> OnPostJudgeAsync(Guid task, bool accepted)
    {
        if (!await LoadAsync(task)) return NotFound();
        if (!MayJudge) return this.Refuse(TaskRefusals.NotYoursToJudge);
        return await SaveAsync(task, Work.Judge(accepted, Words ?? "", clock.Now, access.Person.Name), "", accepted ? "Đã nghiệm thu" : "Đã trả lại để làm tiếp");
    }

    private async Task<IActionResult> SaveAsync(Guid task, Refusal? refusal, string prefix, string done)
    {
        if (refusal is not null) return this.Refuse(refusal, prefix);
        try { await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted); }
        catch (DbUpdateConcurrencyException)
        {
            // Owner and secretary at the same moment: the newer state is shown beside the words that were typed.
            db.ChangeTracker.Clear();
            return await LoadAsync(task) ? this.Refuse(TaskRefusals.ChangedMeanwhile(Work)) : NotFound();
        }

        this.Say(done);
        return Redirect(TaskLinks.To(task));
    }

    private async Task<bool> LoadAsync(Guid task)
    {
        var cancellation = HttpContext.RequestAborted;
        var found = await db.WorkTasksVisibleTo(access.Person).Include(row => row.Reports).FirstOrDefaultAsync(row => row.Id == task, cancellation);
        if (found is null) return false;
        Work = found;
        List<Guid> people = [found.OwnerId, .. found.CoworkerIds, .. found.AcceptorId is { } acceptor ? [acceptor] : Array.Empty<Guid>()];
        Names = await db.Members.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
        var self = access.Person.For?.MemberId ?? access.Person.MemberId;
        IsMine = self == found.OwnerId;
        MayJudge = self is not null && self == found.AcceptorId || await access.MayAsync(Capability.ManageTasks, found.OrganisationId, cancellation);
        return true;
    }
}

public sealed class ReportInput
{
    public WorkTaskState State { get; set; } = WorkTaskState.InProgress;

    public int? Progress { get; set; }

    public string? Words { get; set; }

    public Bottleneck? Bottleneck { get; set; }

    /// <summary>A picture or PDF of what was reached.</summary>
    public IFormFile? Upload { get; set; }

    /// <summary>The sender says that it holds state secrets: it is not taken.</summary>
    public bool Secret { get; set; }
}
