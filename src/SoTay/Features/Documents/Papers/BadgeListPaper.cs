using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Papers;

/// <summary>The list of those proposed for the Party badge at a ceremony, years by years, the highest first.</summary>
internal sealed class BadgeListPaper(AppDb db, PolicyBook policies) : IBadgeList
{
    public async Task<byte[]> WriteAsync(Organisation unit, DateOnly ceremony, DateOnly today, IReadOnlyList<BadgeLine> lines, CancellationToken cancellation)
    {
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, IssuingBody.Unit, unit.Name, superior ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, today, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, today, null));
        sheet.Title("Danh sách", $"đề nghị tặng Huy hiệu Đảng đợt {Dates.Full(ceremony)}");
        foreach (var group in lines.GroupBy(line => line.Years).OrderByDescending(group => group.Key))
        {
            sheet.Section($"Huy hiệu {group.Key} năm tuổi Đảng: {group.Count()} đồng chí");
            sheet.Table(
                [("TT", 0.07m, DocxAlign.Centre), ("Họ và tên", 0.25m, DocxAlign.Left), ("Ngày sinh", 0.15m, DocxAlign.Centre), ("Vào Đảng", 0.15m, DocxAlign.Centre), ("Chính thức", 0.15m, DocxAlign.Centre), ("Chi bộ", 0.23m, DocxAlign.Left)],
                group.Select((line, at) => (IReadOnlyList<string>)
                [
                    (at + 1).ToString(CultureInfo.InvariantCulture), line.Member.FullName, MemberLabels.Date(line.Member.BirthDate, line.Member.BirthPrecision), MemberLabels.Date(line.Member.JoinedOn, line.Member.JoinedPrecision),
                    MemberLabels.Date(line.Member.OfficialOn, line.Member.OfficialPrecision), line.Cell,
                ]));
        }

        sheet.Paragraph($"Tổng số: {lines.Count} đồng chí.");
        sheet.Close([.. superior is null ? Array.Empty<string>() : [superior], issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }
}
