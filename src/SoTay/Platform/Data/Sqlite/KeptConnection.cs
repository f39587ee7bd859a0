using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace SoTay.Platform.Data.Sqlite;

/// <summary>
/// Stays open as long as its pooled context lives. Opening again for every question asked for foreign keys, registered some twenty
/// functions and forgot every prepared statement, which together cost more than most questions.
/// </summary>
#pragma warning disable EF1001 // The only door to it; the version of EF is fixed, and KeptStatementTests reads that the connection stays.
internal sealed class KeptConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    protected override void CloseDbConnection()
    {
        if (IsInTransaction) base.CloseDbConnection();
    }

    protected override Task CloseDbConnectionAsync() => IsInTransaction ? base.CloseDbConnectionAsync() : Task.CompletedTask;

    // Whatever was begun and not ended is undone with the connection, as it is without keeping.
    private bool IsInTransaction => DbConnection is SqliteConnection { Handle: { } handle } && raw.sqlite3_get_autocommit(handle) == 0;
}
