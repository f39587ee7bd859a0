using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Data;

namespace SoTay.Features.Home.Cell;

/// <summary>Temporary stays past the day that their referral gives: nobody ends them but a person, at the place of the stay and, for a place outside this store, at home.</summary>
internal static class EndedStays
{
    private const int Most = 20;

    public static async Task<IEnumerable<HomeRow>> OfCellAsync(AppDb db, Guid cell, DateOnly today, CancellationToken cancellation)
    {
        var here = await (from row in db.Placements.AsNoTracking()
                          where row.OrganisationId == cell && row.Kind == PlacementKind.Temporary && row.To == null && row.Until < today
                          join member in db.Members on row.MemberId equals member.Id
                          orderby row.Until
                          select new { member.Id, member.FullName, row.Until }).Take(Most).ToListAsync(cancellation);
        var statuses = db.MemberStatusPeriods;
        var away = await (from row in db.MemberTransfers.AsNoTracking()
                          where row.FromId == cell && row.ToId == null && row.Kind == PlacementKind.Temporary && row.State == TransferState.Taken && row.Until < today
                              && statuses.Any(status => status.MemberId == row.MemberId && status.Kind == MemberStatusKind.Elsewhere && status.To == null && status.From == row.TakenOn)
                          join member in db.Members on row.MemberId equals member.Id
                          where member.CellId == cell
                          orderby row.Until
                          select new { member.Id, member.FullName, row.Until, row.Place }).Take(Most).ToListAsync(cancellation);
        return [.. here.Select(row => new HomeRow(row.Until, $"Hết hạn sinh hoạt tạm thời: {row.FullName}", MemberLinks.Of(row.Id) + "/placements", "ghi ngày cuối sinh hoạt ở đây, hoặc giấy giới thiệu mới")),
            .. away.Select(row => new HomeRow(row.Until, $"Hết hạn sinh hoạt tạm thời nơi khác: {row.FullName}", MemberLinks.Of(row.Id) + "/statuses", $"{row.Place}; ghi ngày cuối ở đó"))];
    }
}
