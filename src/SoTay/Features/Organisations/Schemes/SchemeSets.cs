using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Schemes;

public static class SchemeSets
{
    extension(AppDb db)
    {
        public DbSet<Scheme> Schemes => db.Set<Scheme>();

        /// <summary>A scheme with its steps, tracked.</summary>
        public Task<Scheme?> WholeSchemeAsync(Guid id, CancellationToken cancellation = default) =>
            db.Schemes.Include(row => row.Steps).FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }
}
