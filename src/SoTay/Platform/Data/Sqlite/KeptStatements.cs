using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SoTay.Platform.Data.Sqlite;

/// <summary>
/// Keeps the prepared statements of a connection, because EF makes a new command for each question and SQLite would parse and plan
/// the same text each time. A statement that is being read is left alone, and the question then prepares its own.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>Of one connection; the pages people open daily ask fewer different questions.</summary>
    private const int Most = 200;

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Statement>> _byConnection = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Read(command) is { } reader ? InterceptionResult<DbDataReader>.SuppressWithResult(reader) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, eventData, result));
    }

    private SqliteDataReader? Read(DbCommand command)
    {
        if (command is not SqliteCommand { Connection: { } connection } asked || !asked.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return null;
        var known = _byConnection.GetOrCreateValue(connection);
        if (!known.TryGetValue(asked.CommandText, out var statement))
        {
            if (known.Count >= Most) return null;
            known[asked.CommandText] = statement = new(new SqliteCommand(asked.CommandText, connection));
        }

        return statement.Reader is { IsClosed: false } ? null : statement.Read(asked);
    }

    private sealed class Statement(SqliteCommand command)
    {
        public SqliteDataReader? Reader { get; private set; }

        public SqliteDataReader Read(SqliteCommand asked)
        {
            (command.Transaction, command.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters) command.Parameters.Add(parameter);
            return Reader = command.ExecuteReader();
        }
    }
}
