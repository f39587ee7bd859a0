using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data.Bulk;

/// <summary>
/// Writes very many new rows of one table on the context's own connection and transaction: prepared statement on SQLite,
/// COPY on PostgreSQL. Columns and conversions are those of the model, so a changed entity needs no change here.
/// The change tracker, and with it the automatic audit, is passed by: the caller writes both.
/// </summary>
public abstract class BulkTable<T> : IAsyncDisposable where T : class
{
    /// <summary>Takes a row; it may wait for <see cref="FlushAsync"/> to reach the database.</summary>
    public abstract void Add(T row);

    /// <summary>Everything taken so far is in the database, inside the running transaction.</summary>
    public abstract Task FlushAsync(CancellationToken cancellation = default);

    public abstract ValueTask DisposeAsync();
}

/// <summary>Chooses the way of writing for the database at hand.</summary>
public static class BulkTables
{
    extension(AppDb db)
    {
        /// <summary>A transaction must be running.</summary>
        public BulkTable<T> Bulk<T>() where T : class
        {
            var columns = BulkColumn.Of(db.Model.FindEntityType(typeof(T))!);
            return db.Database.IsNpgsql() ? new PostgresBulkTable<T>(db, columns) : new SqliteBulkTable<T>(db, columns);
        }
    }
}
