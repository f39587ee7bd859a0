using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data.Postgres;

public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options);
