using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Cancels a number for good: a page of its own, because there is no way back.</summary>
[Requires(Capability.CorrectMeetings)]
public sealed class CancellationModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public Document Entry { get; private set; } = null!;

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid document) => await LoadAsync(document) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid document)
    {
        if (!await LoadAsync(document)) return NotFound();
        if (Entry.Cancel(Why ?? "", clock.Now) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, Why, HttpContext.RequestAborted);
        this.Say($"Đã hủy số {Entry.Symbol}");
        return Redirect(DocumentLinks.Of(Entry.OrganisationId));
    }

    private async Task<bool> LoadAsync(Guid document)
    {
        var row = await db.DocumentsVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == document, HttpContext.RequestAborted);
        Entry = row!;
        return row is not null;
    }
}
