using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Data;

namespace SoTay.Features.Home.Cell;

/// <summary>Guests whom another installation counts, past the day that the referral gives: nobody ends the stay but a person. Stays by a referral of this store are told by <see cref="StayRows"/>.</summary>
internal static class EndedStays
{
    private const int Most = 20;

    public static async Task<IEnumerable<HomeRow>> OfCellAsync(AppDb db, Guid cell, DateOnly today, CancellationToken cancellation)
    {
        var here = await (from row in db.Placements.AsNoTracking()
                          where row.OrganisationId == cell && row.Kind == PlacementKind.Temporary && row.To == null && row.Until < today
                          join member in db.Members on row.MemberId equals member.Id
                          where member.CellId == null
                          orderby row.Until
                          select new { member.Id, member.FullName, row.Until }).Take(Most).ToListAsync(cancellation);
        return [.. here.Select(row => new HomeRow(row.Until, $"Hết hạn sinh hoạt tạm thời: {row.FullName}", MemberLinks.Of(row.Id) + "/placements", "ghi ngày cuối sinh hoạt ở đây, hoặc giấy giới thiệu mới"))];
    }
}
