using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

internal sealed class OrganisationScopeTree(AppDb db) : IScopeTree
{
    public async ValueTask<bool> CoversAsync(IReadOnlyList<Guid> holders, Guid target, CancellationToken cancellation)
    {
        if (holders.Contains(target)) return true;
        if (holders.Count == 0) return false;
        if (await db.OrganisationAncestors.AnyAsync(row => row.DescendantId == target && row.To == null && holders.Contains(row.AncestorId), cancellation)) return true;
        // A unit that has ended belongs to those who stood above it on its last day: its history stays open to them.
        var ended = db.Organisations.Where(row => row.Id == target && row.EndedOn != null).Select(row => row.EndedOn);
        return await db.OrganisationAncestors.AnyAsync(row => row.DescendantId == target && ended.Contains(row.To) && holders.Contains(row.AncestorId), cancellation);
    }
}
