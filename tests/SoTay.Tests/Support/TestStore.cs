using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Postgres;
using SoTay.Platform.Data.Sqlite;

namespace SoTay.Tests.Support;

/// <summary>
/// An empty store of its own for one test: a copy of a prepared SQLite file, or a PostgreSQL database made from a template
/// when <c>SOTAY_TEST_POSTGRES</c> names a server. <c>./test</c> runs everything once on each.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("SOTAY_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string? _database;

    private TestStore(StoreOptions options, string? database) => (Options, _database) = (options, database);

    public static bool IsPostgres => Server is not null;

    public StoreOptions Options { get; }

    public static async Task<TestStore> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sotay-test-").FullName;
        var template = await Template.Value;
        if (!IsPostgres)
        {
            var options = new StoreOptions(folder);
            File.Copy(template, options.SqliteFile);
            return new TestStore(options, null);
        }

        var database = "t" + Guid.CreateVersion7().ToString("N");
        await ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {template} STRATEGY FILE_COPY");
        return new TestStore(new StoreOptions(folder, Connection(database)), database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is null)
        {
            using var pooled = new SqliteConnection(StoreRegistration.SqliteConnectionText(Options.SqliteFile));
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            await using (var pooled = new NpgsqlConnection(Options.PostgresConnection)) NpgsqlConnection.ClearPool(pooled);
            await ExecuteAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }

        Directory.Delete(Options.DataFolder, recursive: true);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        if (!IsPostgres)
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("sotay-template-").FullName, "template.db");
            var text = StoreRegistration.SqliteConnectionText(file);
            await using (var db = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(text).Options))
            {
                await db.PrepareAsync();
                await db.FillPoliciesAsync();
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            using var pooled = new SqliteConnection(text);
            SqliteConnection.ClearPool(pooled);
            return file;
        }

        var name = "template" + Guid.CreateVersion7().ToString("N");
        await ExecuteAsync($"CREATE DATABASE {name}");
        await using (var db = new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(Connection(name)).Options))
        {
            await db.PrepareAsync();
            await db.FillPoliciesAsync();
        }

        await using (var pooled = new NpgsqlConnection(Connection(name))) NpgsqlConnection.ClearPool(pooled);
        return name;
    }

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
