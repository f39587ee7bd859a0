using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Entry;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Issues a draft: its last version becomes the text that never changes, under the next number of the register.</summary>
[Requires(Capability.KeepRegister)]
public sealed class IssueModel(AppDb db, PersonAccess access, PolicyBook policies, DraftPapers papers, IDraftTargets targets, FileStore files, VietnamClock clock) : PageModel
{
    private const int Attempts = 5;

    public DocumentDraft Draft { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    /// <summary>What the register gives next.</summary>
    public string Next { get; private set; } = "";

    public bool IsClear { get; private set; }

    /// <summary>Headings of the text written here with nothing under them.</summary>
    public int Empty { get; private set; }

    /// <summary>Goals that the unit sets itself and that become its targets.</summary>
    public int Goals { get; private set; }

    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Empty: the next free number.</summary>
    [BindProperty]
    public int? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        IssuedOn = clock.Today;
        await LoadAsync(draft);
        return Draft.DocumentId is { } document ? Redirect(DocumentLinks.To(document)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        for (var attempt = 1; ; attempt++)
        {
            await LoadAsync(draft);
            if (!ModelState.IsValid) return this.Again();
            var (document, refusal) = await IssueAsync();
            if (document is null) return this.Refuse(refusal!);
            try
            {
                await db.SaveAsync(access.Person.Actor, "Ban hành văn bản", HttpContext.RequestAborted);
                return Redirect(DocumentLinks.To(document.Id));
            }
            // Somebody took the number, or issued this very draft, at the same moment: looked at anew.
            catch (DbUpdateException fault) when (fault.CameSecond && attempt < Attempts) { db.ChangeTracker.Clear(); }
            catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DocumentRefusals.NumberTaken(document.Number)); }
        }
    }

    private async Task<(Document? Document, Refusal? Refusal)> IssueAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        if (!Draft.IsOpen) return (null, DocumentRefusals.DraftClosed);
        if (IssuedOn is not { } issued) return (null, DocumentRefusals.IssuedOnMissing);
        if (issued > clock.Today) return (null, DocumentRefusals.IssuedOnAhead);
        var rules = await policies.ForAsync(Unit.Id, issued, cancellation);
        if (IssuingRights.For(rules, Unit.Kind, Draft.Body).Check(Draft.Type) is { } forbidden) return (null, forbidden with { Field = null });
        var (uppers, unknown) = await UppersAsync(cancellation);
        if (unknown is not null) return (null, unknown with { Field = null });
        var term = await db.TermAsync(Unit.Id, issued, cancellation);
        var next = await db.NextNumberAsync(Unit.Id, Draft.Type, term, cancellation);
        var number = Number ?? next;
        // The product's own number may be taken between two questions: then the unique index says so, and the next one is tried.
        if (Number is not null && await db.NumberRefusalAsync(Unit.Id, Draft.Type, term, number, cancellation) is { } used) return (null, used);
        var document = new Document
        {
            OrganisationId = Unit.Id, Type = Draft.Type, Number = number, Term = term, Symbol = Symbol(rules, number), IssuedOn = issued, Subject = Draft.Subject,
        };
        var (content, unread) = await ContentAsync(document, cancellation);
        if (unread is not null) return (null, unread with { Field = null });
        if (await targets.SetAsync(Draft, document, cancellation) is { } unset) return (null, unset);
        if (Draft.Issue(document.Id) is { } closed) return (null, closed);
        db.Enter(document, content, uppers, files);
        this.Say($"Đã ban hành {document.Symbol}{Gap(next, number)}{KeptDocument.Unread(content)}");
        return (document, null);
    }

    // The file was judged when it came; the rules of the door may have become stricter since.
    private async Task<(DocumentContent? Content, Refusal? Refusal)> ContentAsync(Document document, CancellationToken cancellation)
    {
        if (!Draft.IsFile)
            return DocumentContent.Judge(await papers.WriteAsync(Draft, DocumentSymbol.TryParse(document.Symbol, out var symbol) ? symbol : null, document.IssuedOn, cancellation), cancellation);
        if (Draft.Latest is not { } latest) return (null, null);
        if (files.Open(latest.FileHash) is not { } kept) return (null, DocumentRefusals.FileRefused(SoTay.Platform.Office.Reading.Texts.TextFlaw.Broken));
        using var bytes = new MemoryStream();
        await using (kept) await kept.CopyToAsync(bytes, cancellation);
        return DocumentContent.Judge(bytes.ToArray(), cancellation);
    }

    // A copy that came in may bear the symbol too: the document that the text follows is the one that is meant.
    private async Task<(IReadOnlyList<Document> Found, Refusal? Refusal)> UppersAsync(CancellationToken cancellation)
    {
        var (found, unknown) = await db.UppersAsync(Unit.Id, Draft.Concretises, cancellation);
        var meant = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Draft.AnswersId, cancellation);
        return (meant is null ? found : [.. found.Select(row => row.Symbol == meant.Symbol ? meant : row)], unknown);
    }

    private static string Gap(int next, int number) => number <= next ? "" : number == next + 1 ? $". Số {next:00} còn trống" : $". Các số từ {next:00} đến {number - 1:00} còn trống";

    // A regulation (quy định) has a type of its own; which sign stands in its symbol is a value of the rules.
    private string Symbol(PolicyReader rules, int number) =>
        DocumentSymbol.Of(number, Draft.Type == "QĐi" ? rules.OrFirstKnown().Code("document.symbol.regulation_code")?.Value ?? Draft.Type : Draft.Type, Draft.Body.Code(Unit.Kind)).Text;

    private async Task LoadAsync(Guid draft)
    {
        var cancellation = HttpContext.RequestAborted;
        Draft = await db.DocumentDrafts.Include(row => row.Versions).Include(row => row.Reviews).AsSplitQuery().FirstAsync(row => row.Id == draft, cancellation);
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Draft.OrganisationId, cancellation);
        var rules = await policies.ForAsync(Unit.Id, IssuedOn ?? clock.Today, cancellation);
        IsClear = IssuingRights.For(rules, Unit.Kind, Draft.Body).IsClear(Draft.Type);
        Next = Symbol(rules, await db.NextNumberAsync(Unit.Id, Draft.Type, await db.TermAsync(Unit.Id, IssuedOn ?? clock.Today, cancellation), cancellation));
        if (Draft.AnswersId is null) return;
        var known = await targets.OfAsync(Draft, cancellation);
        Goals = known.Count(row => row.Own is not null);
        Empty = Draft.IsFile ? 0 : DraftOutline.Empty(await db.DraftSections.AsNoTracking().Where(row => row.DraftId == draft).ToListAsync(cancellation), known.Any(row => row.Taken is not null)).Count;
    }
}
