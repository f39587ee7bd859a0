using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Import;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Drafts;

/// <summary>The document that an organisation issues to carry out another one: where it may be drafted, and what stands in it to begin with.</summary>
public static class AnswerDraft
{
    // Minutes, reports and submissions ask nobody below to do anything.
    private static readonly string[] NeverAnswered = ["BB", "BC", "TTr"];

    // What does not carry out: letters, notices and what only tells or asks; a decision settles one matter.
    private static readonly string[] NeverAnswers = ["CV", "BB", "TTr", "TC", "TB", "BC", "QĐ"];

    public static bool MayAnswer(string type) => !NeverAnswers.Contains(type, StringComparer.Ordinal);

    extension(AppDb db)
    {
        /// <summary>Organisations for which the person may draft an answer: the issuer and those below it where the person keeps the register, each with a draft that is already open.</summary>
        public async Task<IReadOnlyList<Answerer>> AnswerersAsync(PersonAccess access, Document document, DateOnly today, CancellationToken cancellation)
        {
            if (!StandsFor(document, today) || NeverAnswered.Contains(document.Type, StringComparer.Ordinal)) return [];
            var units = await db.KeepersAsync(access.Person, document, cancellation);
            var ids = units.ConvertAll(unit => unit.Id);
            var open = await db.DocumentDrafts.AsNoTracking().Where(row => row.AnswersId == document.Id && ids.Contains(row.OrganisationId) && row.DocumentId == null && row.DroppedAt == null).ToListAsync(cancellation);
            return units.ConvertAll(unit => new Answerer(unit.Id, unit.Name, open.Find(draft => draft.OrganisationId == unit.Id)?.Id));
        }

        /// <summary>The issuer and those below it where the person keeps the register today.</summary>
        public Task<List<Organisation>> KeepersAsync(Person person, Document document, CancellationToken cancellation)
        {
            var keepers = person.Grants.Where(grant => grant.Capabilities.Contains(Capability.KeepRegister) || grant.Own.Contains(Capability.KeepRegister)).Select(grant => grant.Organisation).Distinct().ToList();
            var below = db.SubtreeOf(document.OrganisationId);
            return db.Organisations.AsNoTracking().Where(row => keepers.Contains(row.Id) && below.Contains(row.Id) && row.EndedOn == null && row.Kind != OrganisationKind.Group)
                .OrderBy(row => row.FoldedName).ToListAsync(cancellation);
        }

        /// <summary>Adds the draft with its headings to the next save.</summary>
        public async Task AnswerAsync(DocumentDraft draft, Document document, DraftMatter matter, FileStore files, CancellationToken cancellation)
        {
            var headings = DraftOutline.HeadingsOf(await db.LinesAsync(document, files, cancellation));
            draft.Write(draft.MadeAt);
            db.Add(draft);
            db.AddRange(DraftOutline.Of(draft, headings, matter.Opening, matter.Tasks, matter.HasTargets));
        }
    }

    public static bool StandsFor(Document document, DateOnly today) => document.CancelledAt is null && (document.LastDay is null || document.LastDay >= today);

    /// <summary>"Nghị quyết số 05-NQ/TU ngày 15/01/2026 của Tỉnh ủy Lam Giang về chuyển đổi số".</summary>
    public static string Named(Document document, Organisation issuer) =>
        $"{DocumentWords.Of(document.Type)} số {document.Symbol} ngày {Dates.Full(document.IssuedOn)} của {document.IssuerName ?? new PaperIssuer(issuer.Kind, IssuingBody.Unit, issuer.Name, "").Words} {document.Subject}";

    /// <summary>The sentence under the title; the writer changes it at will.</summary>
    public static string Opening(Document document, Organisation issuer, PaperIssuer own, string type) =>
        $"Thực hiện {Named(document, issuer)}, {own.Words} xây dựng {DocumentWords.Within(type)} như sau:";

    public static string Subject(Document document, Organisation issuer) => $"thực hiện {Named(document, issuer)}" is var words && words.Length > Document.SubjectLimit ? words[..Document.SubjectLimit] : words;
}

/// <summary>An organisation that may answer a document.</summary>
/// <param name="Draft">The answer it is already writing.</param>
public sealed record Answerer(Guid Unit, string Name, Guid? Draft);

/// <summary>What a draft begins with besides the headings.</summary>
/// <param name="Tasks">Lines: tasks out of the document above, as far as the writer sees them.</param>
public sealed record DraftMatter(string Opening, IReadOnlyList<string> Tasks, bool HasTargets);
