using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Pages;

/// <summary>One document of the register: what it carries out, and everything that carries it out, counted by type and by level.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowDocumentModel(AppDb db, PersonAccess access) : PageModel
{
    private const int MostShown = 200;

    public Document Entry { get; private set; } = null!;

    /// <summary>Whose register holds it; the issuer, unless it came in.</summary>
    public Organisation Issuer { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    /// <summary>A scan: no search finds what stands in it.</summary>
    public bool IsUnread { get; private set; }

    public IReadOnlyList<AnsweringDocument> Uppers { get; private set; } = [];

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
        IsUnread = DocumentContent.WordsOf(found.FileName) != "Word" && !await db.DocumentTexts.AnyAsync(row => row.DocumentId == document, cancellation);
        var uppers = await db.DocumentConcretions.AsNoTracking().Where(row => row.DocumentId == document).Select(row => row.ConcretisesId).ToListAsync(cancellation);
        // The head of what a document carries out is known to whoever reads the document itself: it stands in its text.
        Uppers = [.. (await ReadAsync(db.Documents, uppers, cancellation)).Select(row => row with { MayOpen = false })];
        var seen = await db.DocumentsVisibleTo(access.Person).Where(row => uppers.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        Uppers = [.. Uppers.Select(row => row with { MayOpen = seen.Contains(row.Document.Id) })];
        var below = await db.AnswersAsync(document, cancellation);
        // A copy that came in leads on to what carries it out, and is no answer itself.
        var all = await ReadAsync(db.DocumentsVisibleTo(access.Person).Where(row => row.IssuerName == null), below.ConvertAll(row => row.DocumentId), cancellation);
        Total = all.Count;
        ByType = [.. all.GroupBy(row => row.Document.Type).Select(group => (group.Key, group.Count())).OrderByDescending(row => row.Item2)];
        ByLevel = [.. all.GroupBy(row => row.Level).Select(group => (group.Key, group.Count())).OrderBy(row => row.Key)];
        Answers = [.. all.OrderBy(row => row.Level).ThenBy(row => row.Document.IssuedOn).Take(MostShown)];
        return Page();
    }

    private async Task<List<AnsweringDocument>> ReadAsync(IQueryable<Document> documents, List<Guid> ids, CancellationToken cancellation) =>
        await (from row in documents.AsNoTracking().Where(row => ids.Contains(row.Id) && row.CancelledAt == null)
               join at in db.Organisations on row.OrganisationId equals at.Id
               orderby row.IssuedOn
               select new AnsweringDocument(row, row.IssuerName ?? at.Name, at.Kind, true)).ToListAsync(cancellation);
}

/// <summary>A document beside another one, with its issuer.</summary>
public sealed record AnsweringDocument(Document Document, string Issuer, OrganisationKind Level, bool MayOpen);
