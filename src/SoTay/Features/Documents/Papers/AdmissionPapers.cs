using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Papers;

/// <summary>Lays out the forms of admission as Word files by the rules of their day.</summary>
internal sealed class AdmissionPapers(AppDb db, PolicyBook policies) : IAdmissionPapers
{
    public async Task<byte[]> WriteAsync(AdmissionPaper paper, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == paper.Issuer, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation) ?? "";
        var issuer = new PaperIssuer(unit.Kind, paper.ByStandingCommittee ? IssuingBody.StandingCommittee : IssuingBody.Unit, unit.Name, superior);
        var posts = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == unit.Id && row.From <= paper.On && (row.To == null || row.To >= paper.On)).ToListAsync(cancellation);
        var secretary = posts.Find(row => row.Kind is PostKind.Secretary)?.MemberId;
        var signer = await db.Members.Where(row => row.Id == secretary).Select(row => row.FullName).FirstOrDefaultAsync(cancellation);
        var symbol = DocumentSymbol.TryParse(paper.Number, out var read) ? read : null;
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, paper.On, cancellation)));
        sheet.Head(new PaperHead(superior, issuer.Words, issuer.Place, paper.On, symbol) { Unnumbered = symbol is null ? $"{paper.Type}/{issuer.Code}" : null });
        sheet.Title(paper.Title, paper.Subject);
        sheet.Basis(paper.Basis);
        foreach (var line in paper.Lines) sheet.Words(line);
        sheet.Close(paper.Recipients, issuer.Signature(posts.Exists(row => row.Kind is PostKind.CommitteeMember), signer));
        return sheet.ToBytes();
    }
}
