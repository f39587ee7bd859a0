using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Postgres;
using SoTay.Platform.Data.Sqlite;

// Writes one migration for both providers: dotnet run --project tools/SoTay.Migrations -- NAME
// NAME is a sentence in PascalCase, such as MeetingsHaveAPlace. Run it from the root of the repository.
if (args.Length != 1 || !File.Exists("SoTay.slnx"))
{
    Console.Error.WriteLine("dotnet run --project tools/SoTay.Migrations -- NAME   (from the root of the repository)");
    return 2;
}

Write(new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options), new SqliteDesignTimeServices(), "Sqlite");
Write(new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost").Options), new NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Write(AppDb db, IDesignTimeServices provider, string folder)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    using var scope = built.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var space = $"SoTay.Platform.Data.{folder}.Migrations";
    var target = Path.Combine("src", "SoTay", "Platform", "Data", folder, "Migrations");
    var migration = scaffolder.ScaffoldMigration(args[0], space, space, "C#", dryRun: false);
    Directory.CreateDirectory(target);
    // The scaffolder writes rows without a trailing thought for our analyzers; the folder is marked generated in .editorconfig.
    File.WriteAllText(Path.Combine(target, migration.MigrationId + ".cs"), migration.MigrationCode);
    File.WriteAllText(Path.Combine(target, migration.MigrationId + ".Designer.cs"), migration.MetadataCode);
    File.WriteAllText(Path.Combine(target, migration.SnapshotName + ".cs"), migration.SnapshotCode);
    Console.WriteLine(Path.Combine(target, migration.MigrationId + ".cs"));
}
