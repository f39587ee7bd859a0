using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data.Sqlite;

public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    public override ValueTask<IDisposable?> TurnAsync(CancellationToken cancellation) => WriterTurn.TakeAsync(Database.GetDbConnection().DataSource, cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBlobConverter>();
    }
}
