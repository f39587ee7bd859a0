using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SoTay.Platform.Data;

public static class WriteRaces
{
    private const int SqlitePrimaryKey = 1555, SqliteUnique = 2067;

    extension(DbUpdateException fault)
    {
        /// <summary>
        /// Somebody else wrote first: a row is no longer the version that was read, or what may stand once only stands already. Every other
        /// fault of a save (a missing parent, a value that is too long, a broken store) is no race and is caught by nobody.
        /// </summary>
        public bool CameSecond => fault is DbUpdateConcurrencyException || fault.InnerException is
            SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }
}
