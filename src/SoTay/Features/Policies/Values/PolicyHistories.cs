using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies.Values;

internal static class PolicyHistories
{
    /// <summary>The national line of a key (with what the product chose), or the line of one organisation.</summary>
    public static async Task<PolicyHistory> HistoryAsync(this AppDb db, PolicyEntry entry, Guid? organisation, CancellationToken cancellation) => new(
        entry,
        await db.PolicyValues.Where(value => value.Key == entry.Key && value.Template == null && value.OrganisationId == organisation).ToListAsync(cancellation));
}
