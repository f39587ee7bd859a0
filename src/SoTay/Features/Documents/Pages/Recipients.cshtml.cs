using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Sends a document to units right below, and asks them to answer it by a day.</summary>
[Requires(Capability.KeepRegister)]
public sealed class RecipientsModel(AppDb db, PersonAccess access, IUnitNotices notices, VietnamClock clock) : PageModel
{
    public Document Entry { get; private set; } = null!;

    /// <summary>Units right below that do not have it yet.</summary>
    public IReadOnlyList<Organisation> Below { get; private set; } = [];

    public int Sent { get; private set; }

    [BindProperty]
    public bool Everyone { get; set; }

    [BindProperty]
    public List<string> Units { get; set; } = [];

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    public async Task OnGetAsync(Guid document)
    {
        await LoadAsync(document);
        AnswerBy = Entry.AnswerBy;
        Everyone = Below.Count > 0 && Sent == 0;
    }

    public async Task<IActionResult> OnPostAsync(Guid document)
    {
        await LoadAsync(document);
        if (!ModelState.IsValid) return this.Again();
        var chosen = Below.Where(unit => Everyone || Units.Contains(unit.Id.ToString())).ToList();
        if (chosen.Count == 0 && Sent == 0) return this.Refuse(DocumentRefusals.NobodyChosen);
        if (Entry.Ask(AnswerBy, clock.Today) is { } late) return this.Refuse(late);
        db.AddRange(chosen.Select(unit => new DocumentRecipient { DocumentId = document, OrganisationId = unit.Id, FromId = Entry.OrganisationId, SentAt = clock.Now }));
        if (chosen.Count > 0) db.IndexAgain(Entry);
        if (AnswerBy is { } last)
            await notices.TellAsync(document, chosen.ConvertAll(unit => unit.Id), $"Văn bản mới: {Entry.Symbol}", $"{Entry.Subject}. Ban hành văn bản thực hiện trước ngày {Dates.Full(last)}.", _ => DocumentLinks.To(document), HttpContext.RequestAborted);
        await db.SaveAsync(access.Person.Actor, "Gửi văn bản", HttpContext.RequestAborted);
        this.Say(chosen.Count > 0 ? $"Đã gửi {Entry.Symbol} đến {chosen.Count} đơn vị" : "Đã lưu hạn");
        return Redirect(DocumentLinks.To(document));
    }

    private async Task LoadAsync(Guid document)
    {
        var cancellation = HttpContext.RequestAborted;
        Entry = await db.Documents.FirstAsync(row => row.Id == document, cancellation);
        var sent = db.DocumentRecipients.Where(row => row.DocumentId == document).Select(row => row.OrganisationId);
        Sent = await sent.CountAsync(cancellation);
        Below = await db.Organisations.AsNoTracking().Where(row => row.ParentId == Entry.OrganisationId && row.EndedOn == null && !sent.Contains(row.Id)).OrderBy(row => row.FoldedName).ToListAsync(cancellation);
    }
}
