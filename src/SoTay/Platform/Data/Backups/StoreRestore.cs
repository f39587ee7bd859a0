using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using SoTay.Platform.Search;

namespace SoTay.Platform.Data.Backups;

/// <summary>
/// Puts a backup into an empty store: first everything is unpacked and held to its hashes, then it is put in place.
/// A backup goes back into the kind of database it came from; between the two kinds, data crosses by export and import.
/// </summary>
public static class StoreRestore
{
    /// <param name="isEmpty">Whether nobody has put anything into a store that already has its tables.</param>
    /// <exception cref="BackupRefusedException">The backup or the store does not allow it; nothing was changed.</exception>
    public static async Task<RestoreOutcome> RunAsync(StoreOptions store, string file, Func<AppDb, Task<bool>> isEmpty, CancellationToken cancellation = default)
    {
        if (!File.Exists(file)) throw new BackupRefusedException($"Không có tệp {file}. Kiểm tra đường dẫn rồi chạy lại.");
        Directory.CreateDirectory(store.DataFolder);
        var folder = Path.Combine(store.DataFolder, $"restore-{Guid.CreateVersion7():N}.tmp");
        try
        {
            var manifest = await BackupReader.UnpackAsync(file, Directory.CreateDirectory(folder).FullName, cancellation);
            if (manifest.Database != (store.IsPostgres ? "postgres" : "sqlite")) throw new BackupRefusedException(OtherKind(manifest.Database));
            MatchKeys(store, manifest);
            if (store.IsPostgres) await FillPostgresAsync(store, folder, manifest, isEmpty, cancellation);
            else await PlaceSqliteAsync(store, folder, isEmpty, cancellation);
            PlaceFolder(Path.Combine(folder, "files"), store.FilesFolder);
            PlaceFolder(Path.Combine(folder, "keys"), store.KeysFolder);
            return new(manifest, KeysMissing: manifest.KeyPrint is not null && BackupWriter.KeyPrint(store.KeysFolder) is null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PlaceSqliteAsync(StoreOptions store, string folder, Func<AppDb, Task<bool>> isEmpty, CancellationToken cancellation)
    {
        if (File.Exists(store.SqliteFile))
        {
            await using (var db = store.Open())
            {
                await RefuseFilledAsync(db, isEmpty, cancellation);
                AloneWith(store.SqliteFile);
            }

            SqliteConnection.ClearAllPools();
            foreach (var left in new[] { store.SqliteFile, store.SqliteFile + "-wal", store.SqliteFile + "-shm" }) File.Delete(left);
        }

        File.Move(Path.Combine(folder, "sotay.db"), store.SqliteFile);
        await using var restored = store.Open();
        await restored.PrepareAsync(cancellation);
    }

    private static async Task FillPostgresAsync(StoreOptions store, string folder, BackupManifest manifest, Func<AppDb, Task<bool>> isEmpty, CancellationToken cancellation)
    {
        await using var db = store.Open();
        var known = db.Database.GetMigrations().ToList();
        if (manifest.Migration is { } shape && !known.Contains(shape))
            throw new BackupRefusedException($"Bản sao do bản Sổ Tay mới hơn ghi ({manifest.Product}). Chưa có gì thay đổi. Cài bản đó rồi khôi phục.");
        if (known.Count > 0) await db.GetService<IMigrator>().MigrateAsync(manifest.Migration ?? known[^1], cancellation);
        else await db.Database.EnsureCreatedAsync(cancellation);
        await SearchTables.EnsureAsync(db, cancellation);
        await RefuseFilledAsync(db, isEmpty, cancellation);
        await PostgresTables.ImportAsync(store.PostgresConnection!, manifest.Tables, part => File.OpenRead(Path.Combine(folder, part)), cancellation);
        await db.PrepareAsync(cancellation);
    }

    private static async Task RefuseFilledAsync(AppDb db, Func<AppDb, Task<bool>> isEmpty, CancellationToken cancellation)
    {
        if (await db.Database.GetService<IRelationalDatabaseCreator>().HasTablesAsync(cancellation) && !await isEmpty(db))
            throw new BackupRefusedException("Kho này đã có dữ liệu, bản sao chỉ khôi phục vào kho trống. Chưa có gì thay đổi. Chọn thư mục khác: sotay restore FILE --data DIR.");
    }

    // Leaving the write-ahead log needs the file for oneself: it fails while any other process has it open.
    private static void AloneWith(string file)
    {
        SqliteConnection.ClearAllPools();
        using var alone = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 2 }.ToString());
        alone.Open();
        using var command = alone.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        if (command.ExecuteScalar() as string != "delete")
            throw new StoreUnusableException("Kho dữ liệu đang được dùng. Chưa có gì thay đổi. Dừng Sổ Tay (serve) rồi khôi phục lại.");
    }

    private static void MatchKeys(StoreOptions store, BackupManifest manifest)
    {
        if (BackupWriter.KeyPrint(store.KeysFolder) is { } here && manifest.KeyPrint is { } there && here != there)
            throw new BackupRefusedException($"Thư mục {store.KeysFolder} đang giữ khóa của kho khác, không mở được dữ liệu trong bản sao. Chưa có gì thay đổi. Chép thư mục khóa của kho cũ vào đó rồi chạy lại.");
    }

    private static void PlaceFolder(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target)) File.Move(path, target);
        }

        if (!OperatingSystem.IsWindows() && Path.GetFileName(to) == "keys")
            foreach (var key in Directory.EnumerateFiles(to)) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static string OtherKind(string kind) => kind == "sqlite"
        ? "Bản sao này từ kho SQLite, còn kho đang chọn là PostgreSQL. Chưa có gì thay đổi. Khôi phục vào một thư mục (không kèm --database), rồi chuyển bằng sotay export và import."
        : "Bản sao này từ kho PostgreSQL, còn kho đang chọn là SQLite. Chưa có gì thay đổi. Khôi phục với --database, rồi chuyển bằng sotay export và import.";
}

/// <summary>What was restored, and whether its keys still have to be brought.</summary>
public sealed record RestoreOutcome(BackupManifest Manifest, bool KeysMissing);
