using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using SoTay.Platform.Data.Postgres;
using SoTay.Platform.Data.Sqlite;

namespace SoTay.Platform.Data;

public static class StoreRegistration
{
    /// <summary>A room that has to write something with every save of its rows, whoever saves, registers an <see cref="ISaveChangesInterceptor"/>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions store)
    {
        Directory.CreateDirectory(store.DataFolder);
        services.AddSingleton(store);
        services.AddSingleton<StoreWrites>();
        if (store.IsPostgres)
        {
            services.AddDbContextPool<PostgresAppDb>((provider, options) => options.UseNpgsql(store.PostgresConnection).AddInterceptors(provider.GetRequiredService<StoreWrites>()).AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()));
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<PostgresAppDb>());
        }
        else
        {
            var connection = SqliteConnectionText(store.SqliteFile);
#pragma warning disable EF1001 // See KeptConnection.
            services.AddDbContextPool<SqliteAppDb>((provider, options) => options.UseSqlite(connection, OneParameter)
                .ReplaceService<ISqliteRelationalConnection, KeptConnection>().AddInterceptors(provider.GetRequiredService<StoreWrites>(), new KeptStatements()).AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()));
#pragma warning restore EF1001
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<SqliteAppDb>());
        }

        return services;
    }

    /// <summary>A context of its own, for work before or beside the services.</summary>
    public static AppDb Open(this StoreOptions store) => store.IsPostgres
        ? new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(store.PostgresConnection).Options)
        : new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(SqliteConnectionText(store.SqliteFile), OneParameter).Options);

    // A list goes to SQLite as one parameter, so that a statement is the same text for three keys and for a hundred and is kept.
    private static void OneParameter(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    /// <summary>Foreign keys on; a writer waits up to 15 s for its turn (one writer at a time, short transactions).</summary>
    public static string SqliteConnectionText(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 15,
        Pooling = true,
    }.ToString();
}
