using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

internal sealed class OrganisationScopeTree(AppDb db) : IScopeTree
{
    public async ValueTask<IReadOnlySet<Guid>> AboveAsync(Guid organisation, CancellationToken cancellation) =>
        (await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == organisation && row.To == null)
            .Select(row => row.AncestorId).ToListAsync(cancellation)).ToHashSet();
}
