using System.Data.Common;
using System.Globalization;
using SoTay.Platform.Data;

namespace SoTay.Platform.Search;

/// <summary>FTS5. The row of the index has the number of its entry; SQLite walks the shortest token list and seeks in the others.</summary>
internal sealed class SqliteSearchIndex(AppDb db) : ISearchIndex
{
    public async Task PutAsync(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancellation = default)
    {
        foreach (var kind in entries.GroupBy(entry => entry.Kind, StringComparer.Ordinal))
            await RemoveAsync(kind.Key, [.. kind.Select(entry => entry.Subject)], cancellation);
        await AddAsync(entries, cancellation);
    }

    public async Task AddAsync(IEnumerable<SearchEntry> entries, CancellationToken cancellation = default)
    {
        await using var entryRow = await SearchRows.CommandAsync(db,
            """INSERT INTO "SearchEntry" ("Kind", "Subject", "Text", "Owners") VALUES ($kind, $subject, $text, $owners)""", cancellation);
        var (kind, subject, text, owners) = (entryRow.Add("$kind"), entryRow.Add("$subject"), entryRow.Add("$text"), entryRow.Add("$owners"));
        await using var indexRow = await SearchRows.CommandAsync(db,
            """INSERT INTO "SearchIndex" (rowid, "Tokens") VALUES (last_insert_rowid(), $tokens)""", cancellation);
        var tokens = indexRow.Add("$tokens");
        foreach (var entry in entries)
        {
            (kind.Value, subject.Value, text.Value, owners.Value) = (entry.Kind, entry.Subject.ToByteArray(true), entry.Text, SearchRows.Pack(entry.Owners));
            tokens.Value = SearchTokens.Of(entry);
            await entryRow.ExecuteNonQueryAsync(cancellation);
            await indexRow.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task RemoveAsync(string kind, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation = default)
    {
        await using var index = await SearchRows.CommandAsync(db,
            """DELETE FROM "SearchIndex" WHERE rowid = (SELECT "Id" FROM "SearchEntry" WHERE "Subject" = $subject AND "Kind" = $kind)""", cancellation);
        await using var entry = await SearchRows.CommandAsync(db, """DELETE FROM "SearchEntry" WHERE "Subject" = $subject AND "Kind" = $kind""", cancellation);
        index.Add("$kind", kind);
        entry.Add("$kind", kind);
        var (inIndex, inEntry) = (index.Add("$subject"), entry.Add("$subject"));
        foreach (var subject in subjects)
        {
            inIndex.Value = inEntry.Value = subject.ToByteArray(true);
            await index.ExecuteNonQueryAsync(cancellation);
            await entry.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<Guid>> FindAsync(string kind, string query, IReadOnlyCollection<Guid> scopes, int limit, CancellationToken cancellation = default)
    {
        var words = SearchTokens.Asked(query);
        if (words.Count == 0 || scopes.Count == 0) return [];
        await using var command = await SearchRows.CommandAsync(db, """
            SELECT entry."Subject" FROM "SearchIndex" JOIN "SearchEntry" entry ON entry."Id" = "SearchIndex".rowid
            WHERE "SearchIndex" MATCH $match AND entry."Kind" = $kind LIMIT $limit
            """, cancellation);
        command.Add("$match", Match(words, scopes));
        command.Add("$kind", kind);
        command.Add("$limit", limit);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Guid>();
        while (await rows.ReadAsync(cancellation)) found.Add(Key(rows, 0));
        return found;
    }

    public Task<int> CountAsync(string kind, CancellationToken cancellation = default) => SearchRows.CountAsync(db, kind, cancellation);

    public async Task RescopeAsync(IReadOnlyCollection<Guid> scopes, Func<IReadOnlyCollection<Guid>, CancellationToken, Task<ILookup<Guid, Guid>>> above, CancellationToken cancellation = default)
    {
        // Read whole before it is written, and written in the order of the numbers: every question, and every step back, makes FTS5 put
        // what waits onto the disk as a piece of its own, and pieces are merged at once.
        List<(long Id, string Text, IReadOnlyList<Guid> Owners)> inside = [];
        foreach (var some in scopes.Chunk(SearchRows.ScopesAtOnce)) inside.AddRange(await InsideAsync(some, cancellation));
        var now = await above([.. inside.SelectMany(entry => entry.Owners).Distinct()], cancellation);
        // The entry keeps its words and its number: only its tokens are written again.
        await using var command = await SearchRows.CommandAsync(db, """INSERT OR REPLACE INTO "SearchIndex" (rowid, "Tokens") VALUES ($id, $tokens)""", cancellation);
        var (id, tokens) = (command.Add("$id"), command.Add("$tokens"));
        foreach (var entry in inside.DistinctBy(entry => entry.Id).OrderBy(entry => entry.Id))
        {
            (id.Value, tokens.Value) = (entry.Id, SearchTokens.Of(entry.Text, entry.Owners.SelectMany(owner => now[owner]).Distinct()));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task<List<(long Id, string Text, IReadOnlyList<Guid> Owners)>> InsideAsync(IReadOnlyCollection<Guid> scopes, CancellationToken cancellation)
    {
        await using var command = await SearchRows.CommandAsync(db, """
            SELECT entry."Id", entry."Text", entry."Owners"
            FROM "SearchIndex" JOIN "SearchEntry" entry ON entry."Id" = "SearchIndex".rowid WHERE "SearchIndex" MATCH $match
            """, cancellation);
        command.Add("$match", Match([], scopes));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(long, string, IReadOnlyList<Guid>)>();
        while (await rows.ReadAsync(cancellation)) found.Add((rows.GetInt64(0), rows.GetString(1), SearchRows.Unpack((byte[])rows.GetValue(2))));
        return found;
    }

    private static string Match(IEnumerable<string> words, IReadOnlyCollection<Guid> scopes)
    {
        var inside = "(" + string.Join(" OR ", scopes.Select(scope => $"\"{SearchTokens.Scope(scope)}\"")) + ")";
        return string.Join(" AND ", words.Select(word => string.Create(CultureInfo.InvariantCulture, $"\"{word}\"")).Prepend(inside));
    }

    private static Guid Key(DbDataReader rows, int column) => new((byte[])rows.GetValue(column), true);
}
