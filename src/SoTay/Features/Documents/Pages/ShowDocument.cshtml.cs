using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Documents.Studies;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>
/// One document of the register: what it carries out, and everything that carries it out, counted by type and by level; where it was sent,
/// who has opened it and who has not answered. Opening it as a recipient is the reading mark.
/// </summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowDocumentModel(AppDb db, PersonAccess access, IDocumentWork work, VietnamClock clock) : PageModel
{
    private const int MostShown = 200;

    public Document Entry { get; private set; } = null!;

    /// <summary>Whose register holds it; the issuer, unless it came in.</summary>
    public Organisation Issuer { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public bool MayCancel { get; private set; }

    /// <summary>A scan: no search finds what stands in it.</summary>
    public bool IsUnread { get; private set; }

    public bool IsMarked { get; private set; }

    /// <summary>For whom the person may draft what carries it out.</summary>
    public IReadOnlyList<Answerer> Answerers { get; private set; } = [];

    /// <summary>Where it is studied, and where the person may have it studied.</summary>
    public IReadOnlyList<StudyPlace> Studies { get; private set; } = [];

    public SentDocument Sent { get; private set; } = null!;

    /// <summary>Targets and tasks out of it.</summary>
    public DocumentWork Work { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<AnsweringDocument> Uppers { get; private set; } = [];

    /// <summary>What replaced it, if anything, and what it replaced.</summary>
    public AnsweringDocument? Newer { get; private set; }

    public IReadOnlyList<AnsweringDocument> Older { get; private set; } = [];

    /// <summary>What carries it out within the person's sight, level by level; at most <see cref="MostShown"/> of each document's.</summary>
    public IReadOnlyList<AnsweringDocument> Answers { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<(string Type, int Count)> ByType { get; private set; } = [];

    public IReadOnlyList<(OrganisationKind Level, int Count)> ByLevel { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid document)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.DocumentsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == document, cancellation) is not { } found) return NotFound();
        Entry = found;
        Issuer = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        MayKeep = await access.MayAsync(Capability.KeepRegister, found.OrganisationId, cancellation);
        MayCancel = found.CancelledAt is null && await access.MayAsync(Capability.CorrectMeetings, found.OrganisationId, cancellation);
        IsUnread = DocumentContent.WordsOf(found.FileName) != "Word" && !await db.DocumentTexts.AnyAsync(row => row.DocumentId == document, cancellation);
        IsMarked = await db.DocumentBookmarks.AnyAsync(row => row.AccountId == access.Person.AccountId && row.DocumentId == document, cancellation);
        await SentDocument.MarkAsync(db, access, found, clock.Now, cancellation);
        Sent = await SentDocument.OfAsync(db, access, found, clock.Today, cancellation);
        Answerers = await db.AnswerersAsync(access, found, clock.Today, cancellation);
        Studies = await db.StudyPlacesAsync(access.Person, found, clock.Today, cancellation);
        Work = await work.OfAsync(found, cancellation);
        await NamedAsync(cancellation);
        await AnswersAsync(cancellation);
        return Page();
    }

    /// <summary>Puts the document on the person's own list, or takes it off.</summary>
    public async Task<IActionResult> OnPostBookmarkAsync(Guid document)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!await db.DocumentsVisibleTo(access.Person).AnyAsync(row => row.Id == document, cancellation)) return NotFound();
        var known = await db.DocumentBookmarks.FirstOrDefaultAsync(row => row.AccountId == access.Person.AccountId && row.DocumentId == document, cancellation);
        if (known is not null) db.Remove(known);
        else db.Add(new DocumentBookmark { AccountId = access.Person.AccountId, DocumentId = document, MarkedAt = clock.Now });
        // Pressed twice at the same moment: the other press did it.
        try { await db.SaveChangesAsync(cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { db.ChangeTracker.Clear(); }
        this.Say(known is null ? "Đã đánh dấu" : "Đã bỏ đánh dấu");
        return Redirect(DocumentLinks.To(document));
    }

    // The head of a document that another one names is known to whoever reads that other one: it stands in its text.
    private async Task NamedAsync(CancellationToken cancellation)
    {
        var uppers = await db.DocumentConcretions.AsNoTracking().Where(row => row.DocumentId == Entry.Id).Select(row => row.ConcretisesId).ToListAsync(cancellation);
        var older = await db.Documents.Where(row => row.ReplacedById == Entry.Id).Select(row => row.Id).ToListAsync(cancellation);
        List<Guid> named = [.. uppers, .. older, .. Entry.ReplacedById is { } newer ? new[] { newer } : []];
        if (named.Count == 0) return;
        var seen = await db.DocumentsVisibleTo(access.Person).Where(row => named.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        var all = (await ReadAsync(db.Documents, named, cancellation)).ConvertAll(row => row with { MayOpen = seen.Contains(row.Document.Id) });
        Uppers = [.. all.Where(row => uppers.Contains(row.Document.Id))];
        Older = [.. all.Where(row => older.Contains(row.Document.Id))];
        Newer = all.FirstOrDefault(row => row.Document.Id == Entry.ReplacedById);
    }

    private async Task AnswersAsync(CancellationToken cancellation)
    {
        var below = await db.AnswersAsync(Entry.Id, cancellation);
        // A copy that came in leads on to what carries it out, and is no answer itself.
        var all = await ReadAsync(db.DocumentsVisibleTo(access.Person).Where(row => row.IssuerName == null), below.ConvertAll(row => row.DocumentId), cancellation);
        Total = all.Count;
        ByType = [.. all.GroupBy(row => row.Document.Type).Select(group => (group.Key, group.Count())).OrderByDescending(row => row.Item2)];
        ByLevel = [.. all.GroupBy(row => row.Level).Select(group => (group.Key, group.Count())).OrderBy(row => row.Key)];
        Answers = [.. all.OrderBy(row => row.Level).ThenBy(row => row.Document.IssuedOn).Take(MostShown)];
    }

    private async Task<List<AnsweringDocument>> ReadAsync(IQueryable<Document> documents, List<Guid> ids, CancellationToken cancellation) =>
        await (from row in documents.AsNoTracking().Where(row => ids.Contains(row.Id) && row.CancelledAt == null)
               join at in db.Organisations on row.OrganisationId equals at.Id
               orderby row.IssuedOn
               select new AnsweringDocument(row, row.IssuerName ?? at.Name, at.Kind, true)).ToListAsync(cancellation);
}

/// <summary>A document beside another one, with its issuer.</summary>
public sealed record AnsweringDocument(Document Document, string Issuer, OrganisationKind Level, bool MayOpen);
