using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SoTay.Platform.Data.Bulk;

/// <summary>
/// One transaction around a big write. On SQLite it also gives the connection a page cache that holds the inner pages of
/// all indexes: keyed hashes arrive in random order, and with the small default every row would read from the file.
/// </summary>
public sealed class BulkRoom : IAsyncDisposable
{
    private const int LargeCacheKilobytes = 96 * 1024;
    private const int UsualCacheKilobytes = 2_000;
    private readonly AppDb _db;
    private readonly IDbContextTransaction? _transaction;

    private BulkRoom(AppDb db, IDbContextTransaction? transaction) => (_db, _transaction) = (db, transaction);

    /// <param name="db">The context whose connection is used.</param>
    /// <param name="onlyReading">No transaction: nothing will be written.</param>
    /// <param name="cancellation">Stops waiting for the write lock.</param>
    public static async Task<BulkRoom> OpenAsync(AppDb db, bool onlyReading, CancellationToken cancellation = default)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        if (!onlyReading) await CacheAsync(db, LargeCacheKilobytes);
        return new BulkRoom(db, onlyReading ? null : await db.Database.BeginTransactionAsync(cancellation));
    }

    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        if (_transaction is not null) await _transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            await CacheAsync(_db, UsualCacheKilobytes);
        }

        await _db.Database.CloseConnectionAsync();
    }

    private static async Task CacheAsync(AppDb db, int kilobytes)
    {
        if (db.Database.IsNpgsql()) return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA cache_size = -{kilobytes}";
        await command.ExecuteNonQueryAsync();
    }
}
