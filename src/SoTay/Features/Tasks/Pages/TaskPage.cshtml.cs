using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>One task: what, who, product, deadline, every report. The owner takes it and reports, who is asked answers, the acceptor judges, the giver extends or cancels.</summary>
[Requires(Capability.SeeMeetings)]
[RequestSizeLimit(Uploads.FormBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploads.FormBytes)]
public sealed partial class TaskPageModel(AppDb db, PersonAccess access, FileStore files, TaskYield yields, VietnamClock clock) : PageModel
{
    private TaskRights _rights = new(false, false, false, false);
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();

    // Named so, because "task" is the route value.
    public WorkTask Work { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Target? Target { get; private set; }

    public Document? Paper { get; private set; }

    public TaskPlan? Plan { get; private set; }

    public bool IsMine => _rights.IsMine;

    public bool MayJudge => _rights.MayJudge;

    public bool IsGiver => _rights.IsGiver;

    public bool MayAnswer => _rights.MayAnswer;

    public DateOnly Today => clock.Today;

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    public IEnumerable<SelectListItem> Reasons => [new("Không vướng", ""), .. Enum.GetValues<Bottleneck>().Select(reason => new SelectListItem(TaskWords.Of(reason), reason.ToString()))];

    /// <summary>The unit that does it and the levels above it.</summary>
    public IReadOnlyList<SelectListItem> Askable { get; private set; } = [];

    public string NameOf(Guid? id) => id is { } known && _names.TryGetValue(known, out var name) ? name : "Bí thư";

    public string Said(TaskReport report) => report.DeadlineBefore is { } before ? $"Lùi hạn từ {Dates.Full(before)}"
        : report.State is WorkTaskState.Blocked && report.Bottleneck is null ? "Trả lời đề nghị"
        : report.State is WorkTaskState.InProgress ? $"{TaskWords.Of(report.State)}, {report.Progress} %" : TaskWords.Of(report.State);

    public async Task<IActionResult> OnGetAsync(Guid task, bool done)
    {
        if (!await LoadAsync(task)) return NotFound();
        Input = done ? new ReportInput { State = WorkTaskState.Submitted, Progress = 100, Words = $"Đã nộp: {Work.Product}" }
            : new ReportInput { State = WorkTaskState.InProgress, Progress = Work.Progress };
        (Quantity, QualityShare, Amount) = (Work.JudgedQuantity ?? 100, Work.JudgedQuality ?? 100, (Work.AcceptedAmount ?? Work.TargetAmount) is { } brings ? TargetWords.Value(brings) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostTakingAsync(Guid task)
    {
        if (!await LoadAsync(task)) return NotFound();
        return !IsMine ? this.Refuse(TaskRefusals.NotYourTask) : await SaveAsync(task, Work.Take(access.Person.Name, clock.Now), "", "Đã nhận việc");
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

        var asked = Askable.Any(item => item.Value == Input.AsksOf?.ToString()) ? Input.AsksOf : null;
        var refusal = Work.Report(Input.State, Input.Progress ?? Work.Progress, Input.Words ?? "", Input.Bottleneck, access.Person.Name, clock.Now, evidence, asked);
        return await SaveAsync(task, refusal, "Input.", "Đã báo kết quả");
    }

    private async Task<IActionResult> SaveAsync(Guid task, Refusal? refusal, string prefix, string done)
    {
        if (refusal is not null) return this.Refuse(refusal, prefix);
        try
        {
            await yields.CountAsync([Work], access.Person.Name, HttpContext.RequestAborted);
            await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted);
        }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Owner and secretary at the same moment, or two products of one target: the newer state is shown beside the words that were typed.
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
        _names = await db.TaskOwnerNamesAsync([found], cancellation);
        UnitName = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        Target = await db.Targets.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.TargetId, cancellation);
        Paper = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.DocumentId, cancellation);
        Plan = await db.TaskPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.PlanId, cancellation);
        _rights = await TaskRights.OfAsync(found, access, cancellation);
        if (IsMine) Askable = await AskableAsync(found.IsForUnit ? found.OwnerId : found.OrganisationId, cancellation);
        return true;
    }

    private async Task<List<SelectListItem>> AskableAsync(Guid unit, CancellationToken cancellation) =>
        [new("Tự gỡ, chưa đề nghị ai", ""), .. (await db.OrganisationAncestors.Where(row => row.DescendantId == unit && row.To == null).OrderBy(row => row.Depth)
            .Join(db.Organisations, row => row.AncestorId, above => above.Id, (_, above) => new { above.Id, above.Name }).ToListAsync(cancellation)).Select(row => new SelectListItem(row.Name, row.Id.ToString()))];
}

public sealed class ReportInput
{
    public WorkTaskState State { get; set; } = WorkTaskState.InProgress;

    public int? Progress { get; set; }

    public string? Words { get; set; }

    public Bottleneck? Bottleneck { get; set; }

    /// <summary>Blocked: the unit that is asked to act.</summary>
    public Guid? AsksOf { get; set; }

    /// <summary>A picture or PDF of what was reached.</summary>
    public IFormFile? Upload { get; set; }

    /// <summary>The sender says that it holds state secrets: it is not taken.</summary>
    public bool Secret { get; set; }
}
