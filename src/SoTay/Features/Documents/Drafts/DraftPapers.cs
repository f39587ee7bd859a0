using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Drafts;

/// <summary>Puts the text of a draft into a Word file in the layout of the rules of its day.</summary>
public sealed class DraftPapers(AppDb db, PolicyBook policies, IDraftTargets targets)
{
    /// <param name="symbol">Null while it has no number: number and day stay open on the paper.</param>
    public async Task<byte[]> WriteAsync(DocumentDraft draft, DocumentSymbol? symbol, DateOnly day, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == draft.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => new { row.Name, row.Kind }).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, draft.Body, unit.Name, superior?.Name ?? "");
        var posts = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == unit.Id && row.From <= day && (row.To == null || row.To >= day)).ToListAsync(cancellation);
        var secretary = posts.Find(row => row.Kind is PostKind.Secretary)?.MemberId;
        // Who chaired a congress is not known here.
        var signer = draft.Body is IssuingBody.Congress ? null : await db.Members.Where(row => row.Id == secretary).Select(row => row.FullName).FirstOrDefaultAsync(cancellation);
        var sections = await db.DraftSections.AsNoTracking().Where(row => row.DraftId == draft.Id && !row.IsLeftOut).OrderBy(row => row.Place).ToListAsync(cancellation);
        var taken = (await targets.OfAsync(draft, cancellation)).Where(row => row.Taken is not null);
        var above = superior is null ? "" : new PaperIssuer(superior.Kind, IssuingBody.Unit, superior.Name, "").Words;
        return DraftPaper.Write(PaperLayout.From(await policies.ForAsync(unit.Id, day, cancellation)), new DraftText(
            new PaperHead(superior?.Name ?? "", issuer.Words, issuer.Place, day, symbol) { Unnumbered = symbol is null ? $"{draft.Type}/{issuer.Code}" : null },
            draft.Type, draft.Subject, sections, [.. taken],
            [.. new[] { above, issuer.IsOfCell ? "Đảng viên chi bộ" : "Các tổ chức đảng trực thuộc", issuer.Kept }.Where(line => line.Length > 0)],
            issuer.Signature(posts.Exists(row => row.Kind is PostKind.CommitteeMember), signer)));
    }
}
