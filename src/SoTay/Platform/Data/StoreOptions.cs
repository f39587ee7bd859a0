namespace SoTay.Platform.Data;

/// <summary>Where the data lives: SQLite in a folder, or a PostgreSQL connection; files and keys are always in the folder.</summary>
public sealed record StoreOptions(string DataFolder, string? PostgresConnection = null)
{
    public bool IsPostgres => PostgresConnection is not null;

    public string SqliteFile => Path.Combine(DataFolder, "sotay.db");

    public string FilesFolder => Path.Combine(DataFolder, "files");

    /// <summary>Keys of sealed columns: beside the database, never in it; to be kept apart from backups by the operator.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");
}
