using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data;

/// <summary>Which shape the store has and which shape this program knows.</summary>
public sealed record StoreVersion(string? Store, string? Program, IReadOnlyList<string> Pending, bool IsNewer)
{
    /// <summary>Version of the program, as <c>--help</c>, health and backups name it.</summary>
    public static string OfProgram { get; } = typeof(StoreVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static async Task<StoreVersion> ReadAsync(AppDb db, CancellationToken cancellation = default)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = known.Count == 0 ? [] : (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return new(applied.LastOrDefault(), known.LastOrDefault(), [.. known.Except(applied)], applied.Except(known).Any());
    }

    /// <summary>Copies a SQLite file as it is this moment, while others write to it.</summary>
    public static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
