using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Entry;
using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Enters a document that came in, with its file or without.</summary>
[Requires(Capability.KeepRegister), LargestUpload(DocumentContent.FormBytes)]
public sealed class ArrivalsModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    private const int IssuersOffered = 40;

    public static IReadOnlyList<SelectListItem> Types { get; } =
        [new("Theo số, ký hiệu", ""), .. DocumentWords.Types.Labels.Select(type => new SelectListItem(type.Value, type.Key)), new(DocumentWords.Of(DocumentWords.Other), DocumentWords.Other)];

    public string UnitName { get; private set; } = "";

    public int Next { get; private set; }

    /// <summary>Who has sent documents before, and who stands above.</summary>
    public IReadOnlyList<string> Issuers { get; private set; } = [];

    [BindProperty]
    public ArrivalInput Input { get; set; } = new();

    public async Task OnGetAsync(Guid organisation)
    {
        Input.ReceivedOn = clock.Today;
        await LoadAsync(organisation);
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        await LoadAsync(organisation);
        if (!ModelState.IsValid) return this.Again();
        if (Input.Check(clock.Today) is { } wrong) return this.Refuse(wrong, "Input.");
        DocumentContent? content = null;
        if (Input.Upload is not null)
        {
            (content, var unread) = await DocumentContent.ReadAsync(Input.Upload, cancellation);
            if (unread is not null) return this.Refuse(unread, "Input.");
        }

        var (uppers, unknown) = await db.UppersAsync(organisation, Input.Concretises, cancellation);
        if (unknown is not null) return this.Refuse(unknown, "Input.");
        var year = ArrivalInput.YearOf(Input.ReceivedOn ?? clock.Today);
        var document = Input.Make(organisation, await db.NextArrivalAsync(organisation, year, cancellation), clock.Today);
        if (await KnownAsync(document, cancellation) is { } known) return this.Refuse(DocumentRefusals.SymbolUsed(known), "Input.");
        db.Enter(document, content, uppers, files);
        // Somebody entered a paper at the same moment: the unique indexes stop the second of them.
        try { await db.SaveAsync(access.Person.Actor, "Vào sổ văn bản đến", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DocumentRefusals.SymbolJustUsed, "Input."); }
        this.Say($"Đã vào sổ {document.Symbol}, số đến {document.Number:00}{KeptDocument.Unread(content)}");
        return Redirect(DocumentLinks.To(document.Id));
    }

    // An issuer's numbers begin anew with a term or a year: the same symbol a year later is another paper.
    private Task<Document?> KnownAsync(Document document, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(document.IssuedOn.Year, 1, 1), new DateOnly(document.IssuedOn.Year, 12, 31));
        return db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == document.OrganisationId && row.FoldedIssuer == document.FoldedIssuer && row.Symbol == document.Symbol
            && row.IssuedOn >= first && row.IssuedOn <= last && row.CancelledAt == null, cancellation);
    }

    private async Task LoadAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        UnitName = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        Next = await db.NextArrivalAsync(organisation, ArrivalInput.YearOf(clock.Today), cancellation);
        Issuers = await db.Documents.Where(row => row.OrganisationId == organisation && row.IssuerName != null).GroupBy(row => row.IssuerName!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(IssuersOffered).ToListAsync(cancellation);
    }
}
