using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SoTay.Platform.Data.Bulk;

/// <summary>One prepared statement; only values change from row to row.</summary>
internal sealed class SqliteBulkTable<T> : BulkTable<T> where T : class
{
    private readonly SqliteCommand _insert;
    private readonly (SqliteParameter Parameter, Func<object, object?> Read)[] _values;

    public SqliteBulkTable(AppDb db, IReadOnlyList<BulkColumn> columns)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        _insert = connection.CreateCommand();
        _insert.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        _insert.CommandText = $"INSERT INTO \"{columns[0].Table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        _values = [.. columns.Select((column, i) =>
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            _insert.Parameters.Add(parameter);
            return (parameter, column.Read);
        })];
    }

    public override void Add(T row)
    {
        foreach (var (parameter, read) in _values) parameter.Value = read(row) ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    public override Task FlushAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => _insert.DisposeAsync();
}
