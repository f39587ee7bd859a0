using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Targets;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>What others than the owner decide about the task.</summary>
public sealed partial class TaskPageModel
{
    [BindProperty]
    public int? Quantity { get; set; }

    [BindProperty]
    public int? QualityShare { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public DateOnly? Deadline { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? AnswerWords { get; set; }

    /// <summary>A new deadline or a cancellation was refused: its form stands open.</summary>
    public bool IsChanging { get; private set; }

    public async Task<IActionResult> OnPostJudgeAsync(Guid task, bool accepted)
    {
        if (!await LoadAsync(task)) return NotFound();
        if (!MayJudge) return this.Refuse(TaskRefusals.NotYoursToJudge);
        if (!TargetNumber.TryReadOrNothing(Amount, out var amount)) return this.Refuse(TaskRefusals.VerdictOutside with { Field = nameof(Amount) });
        var refusal = Work.Judge(accepted, Words ?? "", clock.Now, access.Person.Name, new TaskVerdict(Quantity ?? 100, QualityShare ?? 100, amount));
        return await SaveAsync(task, refusal, "", accepted ? "Đã nghiệm thu" : "Đã trả lại để làm tiếp");
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid task)
    {
        if (!await LoadAsync(task)) return NotFound();
        return !MayAnswer ? this.Refuse(TaskRefusals.NotYoursToAnswer) : await SaveAsync(task, Work.Answer(AnswerWords ?? "", access.Person.Name, clock.Now), "", "Đã trả lời");
    }

    public Task<IActionResult> OnPostDeadlineAsync(Guid task) => ChangeAsync(task, "Đã lùi hạn",
        () => Deadline is { } day ? Work.Extend(day, Reason ?? "", access.Person.Name, clock.Now) : TaskRefusals.DeadlineNotLater(Work.Deadline));

    public Task<IActionResult> OnPostCancelAsync(Guid task) => ChangeAsync(task, "Đã hủy việc", () => Work.Cancel(Reason ?? "", access.Person.Name, clock.Now));

    private async Task<IActionResult> ChangeAsync(Guid task, string done, Func<Refusal?> change)
    {
        if (!await LoadAsync(task)) return NotFound();
        if (!IsGiver) return this.Refuse(TaskRefusals.NotYoursToChange);
        IsChanging = true;
        return !ModelState.IsValid ? this.Again() : await SaveAsync(task, change(), "", done);
    }
}
