using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

internal sealed class OrganisationScopeTree(AppDb db, KnownOrganisations known) : IScopeTree
{
    private static readonly HashSet<Guid> Nothing = [];

    public async ValueTask<IReadOnlySet<Guid>> AboveAsync(Guid organisation, CancellationToken cancellation) =>
        (await known.FindAsync(db, organisation, cancellation))?.Above ?? Nothing;

    public async ValueTask<Guid?> SuperiorAsync(Guid organisation, CancellationToken cancellation) =>
        await db.Organisations.Where(row => row.Id == organisation).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation);
}
