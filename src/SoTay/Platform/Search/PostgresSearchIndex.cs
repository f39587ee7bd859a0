using SoTay.Platform.Data;

namespace SoTay.Platform.Search;

/// <summary>A tsvector of our own tokens (no dictionary, no parser) under a GIN index; batches travel as arrays.</summary>
internal sealed class PostgresSearchIndex(AppDb db) : ISearchIndex
{
    private const int Batch = 2000;

    public Task PutAsync(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancellation = default) => WriteAsync(entries, """
        ON CONFLICT ("Subject", "Kind") DO UPDATE SET "Text" = EXCLUDED."Text", "Owners" = EXCLUDED."Owners", "Tokens" = EXCLUDED."Tokens"
        """, cancellation);

    public Task AddAsync(IEnumerable<SearchEntry> entries, CancellationToken cancellation = default) => WriteAsync(entries, "", cancellation);

    public async Task RemoveAsync(string kind, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation = default)
    {
        await using var command = await SearchRows.CommandAsync(db, """DELETE FROM "SearchEntry" WHERE "Subject" = ANY (@subjects) AND "Kind" = @kind""", cancellation);
        command.Add("subjects", subjects.ToArray());
        command.Add("kind", kind);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlyList<Guid>> FindAsync(string kind, string query, IReadOnlyCollection<Guid> scopes, int limit, CancellationToken cancellation = default)
    {
        var words = SearchTokens.Asked(query);
        if (words.Count == 0 || scopes.Count == 0) return [];
        await using var command = await SearchRows.CommandAsync(db,
            """SELECT "Subject" FROM "SearchEntry" WHERE "Tokens" @@ @match::tsquery AND "Kind" = @kind LIMIT @limit""", cancellation);
        command.Add("match", Match(words, scopes));
        command.Add("kind", kind);
        command.Add("limit", limit);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Guid>();
        while (await rows.ReadAsync(cancellation)) found.Add(rows.GetGuid(0));
        return found;
    }

    public Task<int> CountAsync(string kind, CancellationToken cancellation = default) => SearchRows.CountAsync(db, kind, cancellation);

    public async Task RescopeAsync(IReadOnlyCollection<Guid> scopes, Func<IReadOnlyCollection<Guid>, CancellationToken, Task<ILookup<Guid, Guid>>> above, CancellationToken cancellation = default)
    {
        List<(long Id, string Text, IReadOnlyList<Guid> Owners)> inside = [];
        foreach (var some in scopes.Chunk(SearchRows.ScopesAtOnce)) inside.AddRange(await InsideAsync(some, cancellation));
        var now = await above([.. inside.SelectMany(entry => entry.Owners).Distinct()], cancellation);
        await using var command = await SearchRows.CommandAsync(db, """
            UPDATE "SearchEntry" SET "Tokens" = array_to_tsvector(string_to_array(row.tokens, ' ')) FROM unnest(@ids, @tokens) AS row (id, tokens) WHERE "Id" = row.id
            """, cancellation);
        var (ids, tokens) = (command.Add("ids"), command.Add("tokens"));
        foreach (var batch in inside.Chunk(Batch))
        {
            ids.Value = Array.ConvertAll(batch, entry => entry.Id);
            tokens.Value = Array.ConvertAll(batch, entry => SearchTokens.Of(entry.Text, entry.Owners.SelectMany(owner => now[owner]).Distinct()));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task<List<(long Id, string Text, IReadOnlyList<Guid> Owners)>> InsideAsync(IReadOnlyCollection<Guid> scopes, CancellationToken cancellation)
    {
        await using var command = await SearchRows.CommandAsync(db, """SELECT "Id", "Text", "Owners" FROM "SearchEntry" WHERE "Tokens" @@ @match::tsquery""", cancellation);
        command.Add("match", Match([], scopes));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(long, string, IReadOnlyList<Guid>)>();
        while (await rows.ReadAsync(cancellation)) found.Add((rows.GetInt64(0), rows.GetString(1), SearchRows.Unpack((byte[])rows.GetValue(2))));
        return found;
    }

    private async Task WriteAsync(IEnumerable<SearchEntry> entries, string whenKnown, CancellationToken cancellation)
    {
        await using var command = await SearchRows.CommandAsync(db, $"""
            INSERT INTO "SearchEntry" ("Kind", "Subject", "Text", "Owners", "Tokens")
            SELECT kind, subject, text, owners, array_to_tsvector(string_to_array(tokens, ' '))
            FROM unnest(@kinds, @subjects, @texts, @owners, @tokens) AS row (kind, subject, text, owners, tokens)
            {whenKnown}
            """, cancellation);
        var (kinds, subjects, texts, owners, tokens) = (command.Add("kinds"), command.Add("subjects"), command.Add("texts"), command.Add("owners"), command.Add("tokens"));
        foreach (var batch in entries.Chunk(Batch))
        {
            kinds.Value = Array.ConvertAll(batch, entry => entry.Kind);
            subjects.Value = Array.ConvertAll(batch, entry => entry.Subject);
            texts.Value = Array.ConvertAll(batch, entry => entry.Text);
            owners.Value = Array.ConvertAll(batch, entry => SearchRows.Pack(entry.Owners));
            tokens.Value = Array.ConvertAll(batch, SearchTokens.Of);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static string Match(IEnumerable<string> words, IReadOnlyCollection<Guid> scopes)
    {
        var inside = "(" + string.Join(" | ", scopes.Select(scope => $"'{SearchTokens.Scope(scope)}'")) + ")";
        return string.Join(" & ", words.Select(word => $"'{word}'").Prepend(inside));
    }
}
