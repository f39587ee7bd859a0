using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Search;

namespace SoTay.Platform.Data;

/// <summary>Brings a store to the shape this version expects.</summary>
public static class StorePreparation
{
    public static async Task PrepareAsync(this AppDb db, CancellationToken cancellation = default)
    {
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(cancellation);
        else await db.Database.EnsureCreatedAsync(cancellation);
        await SearchTables.EnsureAsync(db, cancellation);
        // WAL stays with the file; readers then never wait for the writer.
        if (!db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
    }
}
