using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues;

/// <summary>Up to which month a member owes nothing: the month before the first unpaid one, else the last that is on a sheet.</summary>
internal sealed class PaidUntil(AppDb db) : IDuesPaid
{
    public async Task<DateOnly?> UntilAsync(Guid member, CancellationToken cancellation)
    {
        var lines = db.Set<DuesCharge>().AsNoTracking().Where(row => row.MemberId == member);
        var unpaid = await lines.Where(row => row.Paid < row.Due || row.Group == null).MinAsync(row => (DateOnly?)row.Month, cancellation);
        return await lines.Where(row => unpaid == null || row.Month < unpaid).MaxAsync(row => (DateOnly?)row.Month, cancellation);
    }
}
