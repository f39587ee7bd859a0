namespace SoTay.Platform.Search;

/// <summary>
/// Folded prefix search inside any part of the tree (<c>nguyen du</c> finds <c>Nguyễn Đức</c>). Two implementations: SQLite FTS5 and PostgreSQL GIN.
/// Writing goes through the connection and the transaction of the database context it was made from.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Writes entries, replacing what was kept of the same subjects.</summary>
    Task PutAsync(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancellation = default);

    /// <summary>Writes entries of subjects that are certainly new; the fast way of the importer. Many thousands in one call are fine.</summary>
    Task AddAsync(IEnumerable<SearchEntry> entries, CancellationToken cancellation = default);

    Task RemoveAsync(string kind, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation = default);

    /// <summary>Subjects whose words all begin with a word of the query, inside at least one of the scopes; no order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Guid>> FindAsync(string kind, string query, IReadOnlyCollection<Guid> scopes, int limit, CancellationToken cancellation = default);

    /// <summary>How many subjects of a kind are indexed.</summary>
    Task<int> CountAsync(string kind, CancellationToken cancellation = default);

    /// <summary>
    /// Gives everything indexed inside one of the scopes the scopes of its owners anew, when the tree changed.
    /// <paramref name="above"/> answers the owners and all that stands above each of them now.
    /// </summary>
    Task RescopeAsync(IReadOnlyCollection<Guid> scopes, Func<IReadOnlyCollection<Guid>, CancellationToken, Task<ILookup<Guid, Guid>>> above, CancellationToken cancellation = default);
}
