using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Documents.Papers;

/// <summary>The decision that commends, with its list.</summary>
internal sealed class AwardPapers(AppDb db, PolicyBook policies) : IAwardPapers
{
    public async Task<byte[]> DecisionAsync(AwardDecision decision, IReadOnlyList<AwardLine> lines, (long Amount, string Basis)? bonus, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == decision.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, IssuingBody.Unit, unit.Name, superior ?? "");
        var hasCommittee = await db.Posts.AnyAsync(row => row.OrganisationId == unit.Id && row.Kind == PostKind.CommitteeMember && row.From <= decision.On && (row.To == null || row.To >= decision.On), cancellation);
        var symbol = DocumentSymbol.TryParse(decision.Number, out var read) ? read : null;
        var act = AwardWords.Act(decision.Kind);
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, decision.On, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, decision.On, symbol) { Unnumbered = symbol is null ? $"QĐ/{issuer.Code}" : null });
        sheet.Title("Quyết định", $"về việc {act}");
        sheet.Basis(["Căn cứ Điều lệ Đảng;", "Căn cứ đề nghị của các tổ chức đảng trực thuộc,"]);
        sheet.Paragraph(new DocxRun("Điều 1. ", Bold: true), new DocxRun($"{char.ToUpper(act[0], CultureInfo.InvariantCulture)}{act[1..]} {Whom(lines)} có tên trong danh sách kèm theo."));
        if (bonus is { } money && lines.Any(line => line.Award.MemberId is not null))
            sheet.Paragraph(new DocxRun("Điều 2. ", Bold: true), new DocxRun($"Mỗi đồng chí được thưởng {money.Amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} đồng ({money.Basis})."));
        sheet.Paragraph(new DocxRun(bonus is null ? "Điều 2. " : "Điều 3. ", Bold: true), new DocxRun("Các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quyết định này."));
        sheet.Section("Danh sách");
        sheet.Table(
            [("TT", 0.07m, DocxAlign.Centre), ("Họ và tên, tổ chức", 0.3m, DocxAlign.Left), ("Chi bộ", 0.28m, DocxAlign.Left), ("Thành tích", 0.35m, DocxAlign.Left)],
            lines.Select((line, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), line.Name, line.Unit, line.Award.Ground]));
        sheet.Close([.. superior is null ? Array.Empty<string>() : [superior], "Như Điều thi hành", issuer.Kept], issuer.Signature(hasCommittee, signer: null));
        return sheet.ToBytes();
    }

    private static string Whom(IReadOnlyList<AwardLine> lines)
    {
        var members = lines.Count(line => line.Award.MemberId is not null);
        return (members, lines.Count - members) switch { (0, var units) => $"{units} tổ chức đảng", (_, 0) => $"{members} đồng chí", (_, var units) => $"{units} tổ chức đảng và {members} đồng chí" };
    }
}
