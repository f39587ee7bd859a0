using System.Text.Json;

namespace SoTay.Platform.Data.Backups;

/// <summary>What a backup holds: from which store, of which shape, and the hash of every part.</summary>
/// <param name="Format">Shape of the backup file itself.</param>
/// <param name="Product">Version of the program that wrote it.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgres</c>: each goes back into its own kind.</param>
/// <param name="Migration">Last migration of the store; null for a store without migrations.</param>
/// <param name="KeyPrint">Start of a hash over the keys folder, so that a restore notices keys of another store.</param>
/// <param name="Tables">On PostgreSQL: tables in the order in which they go back.</param>
public sealed record BackupManifest(
    int Format, string Product, DateTime CreatedAt, string Database, string? Migration, bool HasKeys, string? KeyPrint,
    IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupPart> Parts)
{
    public const string Name = "manifest.json";
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    /// <exception cref="BackupRefusedException">Not a manifest, or of a later format.</exception>
    public static BackupManifest Read(Stream stream)
    {
        try
        {
            if (JsonSerializer.Deserialize<BackupManifest>(stream, Shape) is { Format: CurrentFormat, Tables: not null, Parts: not null } manifest) return manifest;
        }
        catch (JsonException)
        {
            // Said below, as for a manifest of another format.
        }

        throw new BackupRefusedException("Bản sao này do bản Sổ Tay khác ghi hoặc bảng kê đã hỏng. Chưa có gì thay đổi. Dùng bản Sổ Tay đã tạo bản sao, hoặc chọn bản sao khác.");
    }
}

/// <summary>A table of a PostgreSQL backup with the columns it was written with.</summary>
public sealed record BackupTable(string Name, string Part, IReadOnlyList<string> Columns);

/// <summary>One entry of the backup.</summary>
public sealed record BackupPart(string Name, long Bytes, string Sha256);

/// <summary>The backup or the restore does not take place: what happened, what was kept, what to do.</summary>
public sealed class BackupRefusedException(string say) : Exception(say);
