using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data.Postgres;
using SoTay.Platform.Data.Sqlite;

namespace SoTay.Platform.Data;

public static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions store)
    {
        Directory.CreateDirectory(store.DataFolder);
        services.AddSingleton(store);
        if (store.IsPostgres)
        {
            services.AddDbContextPool<PostgresAppDb>(options => options.UseNpgsql(store.PostgresConnection));
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<PostgresAppDb>());
        }
        else
        {
            var connection = SqliteConnectionText(store.SqliteFile);
            services.AddDbContextPool<SqliteAppDb>(options => options.UseSqlite(connection));
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<SqliteAppDb>());
        }

        return services;
    }

    /// <summary>A context of its own, for work before or beside the services.</summary>
    public static AppDb Open(this StoreOptions store) => store.IsPostgres
        ? new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(store.PostgresConnection).Options)
        : new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(SqliteConnectionText(store.SqliteFile)).Options);

    /// <summary>Foreign keys on; a writer waits up to 15 s for its turn (one writer at a time, short transactions).</summary>
    public static string SqliteConnectionText(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 15,
        Pooling = true,
    }.ToString();
}
