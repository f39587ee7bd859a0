using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Platform.Data.Backups;

/// <summary>
/// Writes one file with everything: a snapshot of the database, the kept files, a manifest with hashes. The product goes on meanwhile.
/// Keys are left out unless asked for, because whoever holds both can open the sealed columns.
/// </summary>
public sealed class BackupWriter(AppDb db, StoreOptions store, VietnamClock clock)
{
    /// <summary>Moment, bytes and place of the last backup, for the health page.</summary>
    public const string LastSetting = "last-backup";

    /// <exception cref="BackupRefusedException">The file exists already, or its folder does not.</exception>
    public async Task<BackupManifest> WriteAsync(string file, bool withKeys, CancellationToken cancellation = default)
    {
        if (File.Exists(file)) throw new BackupRefusedException($"Tệp {file} đã có, không ghi đè lên. Đặt tên khác hoặc chuyển tệp cũ đi rồi chạy lại.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!Directory.Exists(folder)) throw new BackupRefusedException($"Không có thư mục {folder}. Tạo thư mục đó hoặc chọn nơi khác rồi chạy lại.");
        // Under its name only when whole and on disk: a half backup must not be taken for one.
        var part = file + ".part";
        BackupManifest manifest;
        try
        {
            await using (var target = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                manifest = await WriteAsync(target, withKeys, cancellation);
                target.Flush(flushToDisk: true);
            }

            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }

        await RememberAsync(file, new FileInfo(file).Length, cancellation);
        return manifest;
    }

    public async Task<BackupManifest> WriteAsync(Stream target, bool withKeys, CancellationToken cancellation = default)
    {
        using var zip = new BackupZip(target);
        var version = await StoreVersion.ReadAsync(db, cancellation);
        // The database first: every file it names is then already there, since a file is kept before the row that names it.
        var tables = store.IsPostgres ? await PostgresTables.ExportAsync(store.PostgresConnection!, zip, cancellation) : await SnapshotAsync(zip, cancellation);
        await AddFolderAsync(zip, store.FilesFolder, "files", cancellation);
        if (withKeys) await AddFolderAsync(zip, store.KeysFolder, "keys", cancellation);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, StoreVersion.OfProgram, clock.Now, store.IsPostgres ? "postgres" : "sqlite", version.Store, withKeys,
            KeyPrint(store.KeysFolder), tables, zip.Parts);
        await zip.FinishAsync(manifest, cancellation);
        return manifest;
    }

    /// <summary>Start of a hash over the keys; null when there are none yet.</summary>
    internal static string? KeyPrint(string keysFolder)
    {
        var seal = Path.Combine(keysFolder, "seal.key");
        return File.Exists(seal) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(seal)))[..16] : null;
    }

    private async Task<IReadOnlyList<BackupTable>> SnapshotAsync(BackupZip zip, CancellationToken cancellation)
    {
        var snapshot = Path.Combine(store.DataFolder, $"snapshot-{Guid.CreateVersion7():N}.tmp");
        try
        {
            StoreVersion.Copy(store.SqliteFile, snapshot);
            await zip.AddFileAsync("sotay.db", snapshot, cancellation);
        }
        finally
        {
            File.Delete(snapshot);
        }

        return [];
    }

    private static async Task AddFolderAsync(BackupZip zip, string folder, string name, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var inside = $"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}";
            if (BackupReader.IsPartName(inside)) await zip.AddFileAsync(inside, path, cancellation);
        }
    }

    private async Task RememberAsync(string file, long bytes, CancellationToken cancellation)
    {
        await db.PutSettingAsync(LastSetting, string.Create(CultureInfo.InvariantCulture, $"{clock.Now:O}|{bytes}|{Path.GetFileName(file)}"), cancellation);
    }
}
