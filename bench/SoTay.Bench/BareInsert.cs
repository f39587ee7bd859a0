using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SoTay.Bench;

/// <summary>
/// The reference of the import: the rows that the product wrote, read back into memory, and inserted with one prepared statement
/// for each table into an empty copy of the same schema (indexes included), in one transaction. The full-text index is left out,
/// which makes the reference faster than the product can be.
/// </summary>
internal static class BareInsert
{
    public static TimeSpan Measure(string filled, IReadOnlyList<string> tables)
    {
        var target = Path.Combine(Path.GetDirectoryName(filled)!, "bare.db");
        File.Delete(target);
        using var source = Open(filled);
        using var empty = Open(target);
        Run(empty, "PRAGMA journal_mode = WAL");
        foreach (var statement in Schema(source, tables)) Run(empty, statement);
        var content = tables.ToDictionary(table => table, table => Rows(source, table));
        var clock = Stopwatch.StartNew();
        using (var transaction = empty.BeginTransaction())
        {
            foreach (var (table, rows) in content) Insert(empty, transaction, table, rows);
            transaction.Commit();
        }

        clock.Stop();
        empty.Close();
        File.Delete(target);
        return clock.Elapsed;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static List<string> Schema(SqliteConnection source, IReadOnlyList<string> tables)
    {
        using var command = source.CreateCommand();
        command.CommandText = "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC";
        using var reader = command.ExecuteReader();
        var statements = new List<string>();
        while (reader.Read()) if (tables.Contains(reader.GetString(0))) statements.Add(reader.GetString(1));
        return statements;
    }

    private static List<object[]> Rows(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, List<object[]> rows)
    {
        if (rows.Count == 0) return;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Range(0, rows[0].Length).Select(column => "$" + column))})";
        var parameters = Enumerable.Range(0, rows[0].Length).Select(column => command.Parameters.Add(new SqliteParameter("$" + column, null))).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++) parameters[column].Value = row[column];
            command.ExecuteNonQuery();
        }
    }
}
