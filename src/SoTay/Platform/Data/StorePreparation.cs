using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Search;

namespace SoTay.Platform.Data;

/// <summary>Brings a store to the shape this version expects.</summary>
public static class StorePreparation
{
    /// <summary>Returns the copy made before a migration of a SQLite store that already held something.</summary>
    /// <exception cref="StoreUnusableException">The store was written by a newer program.</exception>
    public static async Task<string?> PrepareAsync(this AppDb db, CancellationToken cancellation = default)
    {
        var version = await StoreVersion.ReadAsync(db, cancellation);
        if (version.IsNewer)
            throw new StoreUnusableException($"Kho dữ liệu do bản mới hơn ghi ({version.Store}), bản này chỉ biết đến {version.Program}. Chưa có gì thay đổi. Cài bản mới hơn rồi chạy lại.");
        var copy = version is { Store: not null, Pending.Count: > 0 } && !db.Database.IsNpgsql() ? CopyBefore(db) : null;
        if (version.Program is null) await db.Database.EnsureCreatedAsync(cancellation);
        else if (version.Pending.Count > 0) await db.Database.MigrateAsync(cancellation);
        await SearchTables.EnsureAsync(db, cancellation);
        if (version is { Store: not null, Pending.Count: > 0 }) await UpgradeAsync(db, cancellation);
        // WAL stays with the file; readers then never wait for the writer.
        if (!db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        return copy;
    }

    private static async Task UpgradeAsync(AppDb db, CancellationToken cancellation)
    {
        foreach (var upgrade in typeof(AppDb).Assembly.GetTypes().Where(type => type.IsClass && typeof(IStoreUpgrade).IsAssignableFrom(type)))
            await ((IStoreUpgrade)Activator.CreateInstance(upgrade)!).RunAsync(db, cancellation);
    }

    private static string CopyBefore(AppDb db)
    {
        var file = db.Database.GetDbConnection().DataSource;
        var copy = Path.Combine(Path.GetDirectoryName(file)!, $"sotay.before-{StoreVersion.OfProgram}-{Guid.CreateVersion7():N}.db");
        StoreVersion.Copy(file, copy);
        return copy;
    }
}
