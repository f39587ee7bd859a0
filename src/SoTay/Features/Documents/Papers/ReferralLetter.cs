using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Papers;

/// <summary>The referral (giấy giới thiệu sinh hoạt đảng) of the unit above the member's cell, with the facts of the roster and nothing of the dossier.</summary>
internal sealed class ReferralLetter(AppDb db, PolicyBook policies) : IReferralLetter
{
    public async Task<byte[]> WriteAsync(MemberTransfer transfer, CancellationToken cancellation)
    {
        var member = await db.Members.AsNoTracking().FirstAsync(row => row.Id == transfer.MemberId, cancellation);
        var cell = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == transfer.FromId, cancellation);
        var above = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == cell.ParentId, cancellation) ?? cell;
        var superior = await db.Organisations.Where(row => row.Id == above.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var place = transfer.ToId is { } to ? await PlaceAsync(to, cancellation) : transfer.Place;
        var issuer = new PaperIssuer(above.Kind, IssuingBody.Unit, above.Name, superior ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(above.Id, transfer.IssuedOn, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, transfer.IssuedOn, null));
        sheet.Title("Giấy giới thiệu", transfer.Kind is PlacementKind.Permanent ? "chuyển sinh hoạt đảng chính thức" : "chuyển sinh hoạt đảng tạm thời");
        sheet.Paragraph($"Số giấy: {transfer.ReferralNumber}");
        sheet.Paragraph($"Kính gửi: {place}");
        sheet.Paragraph($"{issuer.Words} giới thiệu đồng chí {member.FullName}, sinh ngày {MemberLabels.Date(member.BirthDate, member.BirthPrecision)}, vào Đảng ngày {MemberLabels.Date(member.JoinedOn, member.JoinedPrecision)}"
            + (member.OfficialOn is null ? ", đảng viên dự bị" : $", chính thức ngày {MemberLabels.Date(member.OfficialOn, member.OfficialPrecision)}") + $", đang sinh hoạt tại {cell.Name}.");
        sheet.Paragraph(transfer.Until is { } until ? $"Đồng chí được chuyển sinh hoạt đảng tạm thời đến ngày {Dates.Full(until)}." : "Đồng chí được chuyển sinh hoạt đảng chính thức.");
        sheet.Paragraph("Đồng chí đã đóng đảng phí đến hết tháng ........ năm ........");
        if (transfer.DueOn is { } due) sheet.Paragraph($"Đề nghị đồng chí nộp giấy này chậm nhất ngày {Dates.Full(due)}; đề nghị nơi đến tiếp nhận và báo lại.");
        sheet.Close(["Như kính gửi", $"Đồng chí {member.FullName}", issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    private async Task<string> PlaceAsync(Guid cell, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == cell, cancellation);
        var above = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        return above is null ? unit.Name : $"{unit.Name}, {above}";
    }
}
