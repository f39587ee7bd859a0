using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SoTay.Platform.Data.Bulk;

/// <summary>Rows gather and leave together by binary COPY; a connection can copy into one table at a time.</summary>
internal sealed class PostgresBulkTable<T>(AppDb db, IReadOnlyList<BulkColumn> columns) : BulkTable<T> where T : class
{
    private readonly List<T> _waiting = [];

    public override void Add(T row) => _waiting.Add(row);

    public override async Task FlushAsync(CancellationToken cancellation = default)
    {
        if (_waiting.Count == 0) return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var into = $"COPY \"{columns[0].Table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)";
        await using var copy = await connection.BeginBinaryImportAsync(into, cancellation);
        foreach (var row in _waiting)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, Bare(column.StoreType), cancellation);
                else await copy.WriteNullAsync(cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
        _waiting.Clear();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Npgsql names types without their length.</summary>
    private static string Bare(string storeType) => storeType.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0 ? storeType[..bracket] : storeType;
}
