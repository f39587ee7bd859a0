using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Search;

/// <summary>
/// The tables of the index. They are no part of the EF model (a full-text table cannot be mapped), so they are written by hand:
/// by a migration, and for a store without migrations by <see cref="EnsureAsync"/>. Both may run twice.
/// </summary>
public static class SearchTables
{
    // Contentless: the words are not kept twice. detail=none: no positions, since only whole tokens are asked for.
    public const string Sqlite = """
        CREATE TABLE IF NOT EXISTS "SearchEntry" (
            "Id" INTEGER PRIMARY KEY, "Kind" TEXT NOT NULL, "Subject" BLOB NOT NULL, "Text" TEXT NOT NULL, "Owners" BLOB NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS "IX_SearchEntry_Subject" ON "SearchEntry" ("Subject", "Kind");
        CREATE VIRTUAL TABLE IF NOT EXISTS "SearchIndex" USING fts5(
            "Tokens", content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'");
        """;

    public const string Postgres = """
        CREATE TABLE IF NOT EXISTS "SearchEntry" (
            "Id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Kind" text NOT NULL, "Subject" uuid NOT NULL, "Text" text NOT NULL,
            "Owners" bytea NOT NULL, "Tokens" tsvector NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS "IX_SearchEntry_Subject" ON "SearchEntry" ("Subject", "Kind");
        CREATE INDEX IF NOT EXISTS "IX_SearchEntry_Tokens" ON "SearchEntry" USING gin ("Tokens");
        """;

    public static Task EnsureAsync(AppDb db, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? Postgres : Sqlite, cancellation);
}
