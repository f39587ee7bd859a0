using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Entry;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>How a document is signed, until when it counts and what replaced it; nothing of its text.</summary>
[Requires(Capability.KeepRegister)]
public sealed class StandingModel(AppDb db, PersonAccess access) : PageModel
{
    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [new("Chưa ghi", ""), .. Enum.GetValues<SignedHow>().Select(how => new SelectListItem(DocumentStanding.Words(how), how.ToString()))];

    public Document Entry { get; private set; } = null!;

    [BindProperty]
    public SignedHow? Signed { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? ReplacedBy { get; set; }

    public async Task OnGetAsync(Guid document)
    {
        await LoadAsync(document);
        (Signed, LastDay) = (Entry.Signed, Entry.LastDay);
        ReplacedBy = await db.Documents.Where(row => row.Id == Entry.ReplacedById).Select(row => row.Symbol).FirstOrDefaultAsync(HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync(Guid document)
    {
        await LoadAsync(document);
        if (!ModelState.IsValid) return this.Again();
        var (found, unknown) = await db.UppersAsync(Entry.OrganisationId, ReplacedBy, HttpContext.RequestAborted);
        if (unknown is not null) return this.Refuse(DocumentRefusals.ReplacementUnknown);
        if (Entry.Stand(Signed, LastDay, found.FirstOrDefault()) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, "Ghi hiệu lực, chữ ký của văn bản", HttpContext.RequestAborted);
        this.Say("Đã lưu");
        return Redirect(DocumentLinks.To(document));
    }

    private async Task LoadAsync(Guid document) => Entry = await db.Documents.FirstAsync(row => row.Id == document, HttpContext.RequestAborted);
}
