using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Entry;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Says of a document in the register which others it carries out, and takes a wrong link away. The text itself does not change.</summary>
[Requires(Capability.KeepRegister)]
public sealed class ConcretionsModel(AppDb db, PersonAccess access) : PageModel
{
    public Document Entry { get; private set; } = null!;

    public IReadOnlyList<Document> Uppers { get; private set; } = [];

    [BindProperty]
    public string? Concretises { get; set; }

    public Task OnGetAsync(Guid document) => LoadAsync(document);

    public async Task<IActionResult> OnPostAsync(Guid document)
    {
        var cancellation = HttpContext.RequestAborted;
        await LoadAsync(document);
        var (found, unknown) = await db.UppersAsync(Entry.OrganisationId, Concretises, cancellation);
        if (unknown is not null) return this.Refuse(unknown);
        if (found.Count == 0) return this.Refuse(DocumentRefusals.LinkMissing);
        var below = (await db.AnswersAsync(document, cancellation)).Select(row => row.DocumentId).Append(document).ToHashSet();
        foreach (var upper in found)
        {
            if (below.Contains(upper.Id)) return this.Refuse(DocumentRefusals.Circular(upper.Symbol));
            if (Uppers.Any(row => row.Id == upper.Id)) return this.Refuse(DocumentRefusals.LinkKnown(upper.Symbol));
        }

        db.AddRange(found.Select(upper => new DocumentConcretion { DocumentId = document, ConcretisesId = upper.Id, OrganisationId = Entry.OrganisationId }));
        await db.SaveAsync(access.Person.Actor, "Ghi văn bản được cụ thể hóa", cancellation);
        this.Say($"Đã ghi: {Entry.Symbol} cụ thể hóa {string.Join(", ", found.Select(row => row.Symbol))}");
        return Redirect(DocumentLinks.To(document));
    }

    public async Task<IActionResult> OnPostRemovalAsync(Guid document, Guid row)
    {
        await LoadAsync(document);
        if (await db.DocumentConcretions.FirstOrDefaultAsync(link => link.DocumentId == document && link.ConcretisesId == row, HttpContext.RequestAborted) is { } link)
        {
            db.Remove(link);
            await db.SaveAsync(access.Person.Actor, "Bỏ ghi cụ thể hóa", HttpContext.RequestAborted);
            this.Say("Đã bỏ");
        }

        return Redirect(DocumentLinks.Concretions(document));
    }

    private async Task LoadAsync(Guid document)
    {
        var cancellation = HttpContext.RequestAborted;
        Entry = await db.Documents.AsNoTracking().FirstAsync(row => row.Id == document, cancellation);
        Uppers = await db.DocumentConcretions.Where(row => row.DocumentId == document).Join(db.Documents, row => row.ConcretisesId, row => row.Id, (link, upper) => upper)
            .AsNoTracking().OrderBy(row => row.IssuedOn).ToListAsync(cancellation);
    }
}
