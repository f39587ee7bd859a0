using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

internal sealed class OrganisationScopeTree(AppDb db) : IScopeTree
{
    public async ValueTask<IReadOnlySet<Guid>> AboveAsync(Guid organisation, CancellationToken cancellation)
    {
        var above = await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == organisation && row.To == null)
            .Select(row => row.AncestorId).ToListAsync(cancellation);
        if (above.Count > 0) return above.ToHashSet();
        // A unit that has ended belongs to those who stood above it on its last day: its history stays open to them.
        var ended = db.Organisations.Where(row => row.Id == organisation && row.EndedOn != null).Select(row => row.EndedOn);
        return (await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == organisation && ended.Contains(row.To))
            .Select(row => row.AncestorId).ToListAsync(cancellation)).ToHashSet();
    }

    public async ValueTask<Guid?> SuperiorAsync(Guid organisation, CancellationToken cancellation) =>
        await db.Organisations.Where(row => row.Id == organisation).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation);
}
