using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Sending;

/// <summary>A unit that got a document: how many of its people opened it, and what it issued to carry it out.</summary>
public sealed record UnitStanding(Guid Unit, string Name, int Readers, Document? Answer);

/// <summary>Where a document went and what came of it, as far as the person may know it.</summary>
/// <param name="Units">Every recipient for whoever sees the sender; for others their own unit only.</param>
/// <param name="Own">Who of the person's own unit opened it, by name.</param>
public sealed record SentDocument(IReadOnlyList<UnitStanding> Units, IReadOnlyList<DocumentReading> Own, DateOnly? AnswerBy, DateOnly Today)
{
    /// <summary>So many names stand open on the page; more of them behind one line.</summary>
    public const int FewUnits = 10;

    public IReadOnlyList<UnitStanding> Unopened => [.. Units.Where(unit => unit.Readers == 0)];

    public IReadOnlyList<UnitStanding> Answered => [.. Units.Where(unit => unit.Answer is not null)];

    public IReadOnlyList<UnitStanding> Silent => [.. Units.Where(unit => unit.Answer is null)];

    public bool IsOverdue => AnswerBy < Today;

    public static async Task<SentDocument> OfAsync(AppDb db, PersonAccess access, Document document, DateOnly today, CancellationToken cancellation)
    {
        var all = await access.SeesAsync(document.OrganisationId, cancellation);
        var sent = await (from row in db.DocumentRecipients.AsNoTracking()
                          join unit in db.Organisations on row.OrganisationId equals unit.Id
                          where row.DocumentId == document.Id
                          orderby unit.FoldedName
                          select new { unit.Id, unit.Name }).ToListAsync(cancellation);
        if (!all)
        {
            var seen = await db.SeenBy(access.Person).Where(id => sent.Select(row => row.Id).Contains(id)).ToListAsync(cancellation);
            sent = [.. sent.Where(row => seen.Contains(row.Id))];
        }

        if (sent.Count == 0) return new SentDocument([], [], document.AnswerBy, today);
        var readings = (await db.DocumentReadings.AsNoTracking().Where(row => row.DocumentId == document.Id).OrderBy(row => row.ReadAt).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);
        var below = (await db.AnswersAsync(document.Id, cancellation)).ConvertAll(row => row.DocumentId);
        var answers = (await db.Documents.AsNoTracking().Where(row => below.Contains(row.Id) && row.IssuerName == null && row.CancelledAt == null).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);
        var own = access.Person.Reach.SelectMany(unit => readings[unit]).ToList();
        return new SentDocument([.. sent.Select(row => new UnitStanding(row.Id, row.Name, readings[row.Id].Count(), answers[row.Id].MinBy(answer => answer.IssuedOn)))], own, document.AnswerBy, today);
    }

    /// <summary>
    /// The first opening by somebody of a recipient is the reading mark. Reading for somebody else makes none, nor does it when whoever
    /// sees the sender opens it: an office that sits in a cell below would mark its own sending as read.
    /// </summary>
    public static async Task MarkAsync(AppDb db, PersonAccess access, Document entry, DateTime at, CancellationToken cancellation)
    {
        var (person, document) = (access.Person, entry.Id);
        if (person.For is not null || await access.SeesAsync(entry.OrganisationId, cancellation)) return;
        var readings = db.DocumentReadings;
        var units = await db.DocumentRecipients.Where(row => row.DocumentId == document && person.Reach.Contains(row.OrganisationId)
            && !readings.Any(known => known.DocumentId == document && known.OrganisationId == row.OrganisationId && known.AccountId == person.AccountId)).Select(row => row.OrganisationId).ToListAsync(cancellation);
        if (units.Count == 0) return;
        db.AddRange(units.Select(unit => new DocumentReading { DocumentId = document, OrganisationId = unit, AccountId = person.AccountId, Name = person.Name, ReadAt = at }));
        // Opened twice at the same moment: the other opening made the mark.
        try { await db.SaveChangesAsync(cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { db.ChangeTracker.Clear(); }
    }
}
