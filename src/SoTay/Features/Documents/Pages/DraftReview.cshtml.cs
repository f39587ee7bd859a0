using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Puts a draft before somebody, records what came back, or takes it back; the rounds stay to be read.</summary>
[Requires(Capability.KeepRegister)]
public sealed class DraftReviewModel(AppDb db, PersonAccess access, DraftPapers papers, FileStore files, VietnamClock clock) : PageModel
{
    public DocumentDraft Draft { get; private set; } = null!;

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public DraftAnswer? Answer { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        await LoadAsync(draft);
        if (Draft.DocumentId is { } document) return Redirect(DocumentLinks.To(document));
        ToWhom = Draft.Round?.ToWhom;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid draft) => DoAsync(draft, "Trình bản thảo", "Đã ghi: bản thảo đang trình duyệt", async () =>
    {
        var isFile = Draft.IsFile;
        if (Draft.Send(ToWhom, access.Person.Name, clock.Now) is { } refusal) return refusal;
        // What was reviewed can be read again: the text written here is kept as a version.
        if (!isFile) Draft.Keep(files.Keep(await papers.WriteAsync(Draft, null, clock.Today, HttpContext.RequestAborted)), "docx", access.Person.Name, clock.Now, isWritten: true);
        return null;
    });

    public Task<IActionResult> OnPostAnswerAsync(Guid draft) => DoAsync(draft, "Ghi kết quả duyệt bản thảo", "Đã ghi kết quả",
        () => Task.FromResult(!Draft.IsOpen ? DocumentRefusals.DraftClosed : Draft.Round is { } round ? round.Record(Answer, Remarks, access.Person.Name, clock.Now) : DraftRefusals.NothingOut));

    public Task<IActionResult> OnPostWithdrawalAsync(Guid draft) => DoAsync(draft, "Rút bản thảo về", "Đã rút về, sửa được",
        () => Task.FromResult(!Draft.IsOpen ? DocumentRefusals.DraftClosed : Draft.Round is { } round ? round.TakeBack(access.Person.Name, clock.Now) : DraftRefusals.NothingOut));

    private async Task<IActionResult> DoAsync(Guid draft, string reason, string say, Func<Task<Refusal?>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            await LoadAsync(draft);
            if (!ModelState.IsValid) return this.Again();
            if (await act() is { } refusal) return this.Refuse(refusal);
            try
            {
                await db.SaveAsync(access.Person.Actor, reason, HttpContext.RequestAborted);
                this.Say(say);
                return Redirect(DocumentLinks.Draft(draft));
            }
            // Somebody else acted at the same moment: looked at anew, which says so.
            catch (DbUpdateException fault) when (fault.CameSecond && attempt == 1) { db.ChangeTracker.Clear(); }
        }
    }

    private async Task LoadAsync(Guid draft) =>
        Draft = await db.DocumentDrafts.Include(row => row.Versions).Include(row => row.Reviews).AsSplitQuery().FirstAsync(row => row.Id == draft, HttpContext.RequestAborted);
}
