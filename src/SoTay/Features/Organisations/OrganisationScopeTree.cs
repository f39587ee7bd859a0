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
        return await db.OrganisationAncestors.AnyAsync(
            row => row.DescendantId == target && row.To == null && holders.Contains(row.AncestorId), cancellation);
    }
}
