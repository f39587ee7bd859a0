using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Search;

public static class SearchSets
{
    extension(AppDb db)
    {
        /// <summary>The index of this store; what is written joins the context's transaction.</summary>
        public ISearchIndex Search => db.Database.IsNpgsql() ? new PostgresSearchIndex(db) : new SqliteSearchIndex(db);

        /// <summary>Keeps an entry with the next save. The entry is asked for inside the transaction, so it sees what was just written.</summary>
        public void Index(Func<CancellationToken, Task<SearchEntry>> entry) =>
            db.WithSave(async cancellation => await db.Search.PutAsync([await entry(cancellation)], cancellation));

        /// <summary>
        /// Gives everything inside moved subtrees its new scopes with the next save.
        /// <paramref name="above"/> answers the owners and all that stands above each of them now.
        /// </summary>
        public void Rescope(IReadOnlyCollection<Guid> moved, Func<IReadOnlyCollection<Guid>, CancellationToken, Task<ILookup<Guid, Guid>>> above) =>
            db.WithSave(cancellation => db.Search.RescopeAsync(moved, above, cancellation));
    }
}
