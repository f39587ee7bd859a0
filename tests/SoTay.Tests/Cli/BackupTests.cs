using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Tests.Support;

namespace SoTay.Tests.Cli;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sotay-backup-").FullName;

    private string Backup => Path.Combine(_folder, "b.sotay");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_backed_up_while_the_product_runs_comes_back_whole()
    {
        await using var app = await VerifyTests.FilledAsync();
        var hash = app.Services.GetRequiredService<FileStore>().Keep("biên bản"u8);
        var made = await TestCommands.RunAsync(app.Store, "backup", Backup, "--json");
        made.Code.ShouldBe(0, made.Error);
        made.Json.GetProperty("files").GetInt32().ShouldBe(1);

        await using var empty = await TestStore.CreateAsync();
        var restored = await TestCommands.RunAsync(empty.Options, "restore", Backup, "--json");
        restored.Code.ShouldBe(0, restored.Error);
        (await TestCommands.RunAsync(empty.Options, "verify")).Code.ShouldBe(0);
        File.Exists(Path.Combine(empty.Options.FilesFolder, hash[..2], hash)).ShouldBeTrue();
        await using var db = empty.Options.Open();
        (await db.Members.Select(row => row.Id).Order().ToListAsync()).ShouldBe(await app.InDbAsync(other => other.Members.Select(row => row.Id).Order().ToListAsync()));
        // Numbered columns go on, so that the next record can be written.
        db.Add(new OrganisationChange { OrganisationId = (await db.Organisations.FirstAsync()).Id, Kind = OrganisationChangeKind.Rename, On = new DateOnly(2026, 11, 1) });
        await db.SaveAsync(Actor.Program("test"));
        (await TestCommands.RunAsync(empty.Options, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_holds_something_is_not_written_over()
    {
        await using var app = await VerifyTests.FilledAsync();
        (await TestCommands.RunAsync(app.Store, "backup", Backup)).Code.ShouldBe(0);
        var refused = await TestCommands.RunAsync(app.Store, "restore", Backup, "--json");
        refused.Code.ShouldBe(1);
        refused.Json.GetProperty("refused").GetProperty("say").GetString()!.ShouldContain("chỉ khôi phục vào kho trống");
        (await TestCommands.RunAsync(app.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_is_never_written_over()
    {
        await using var app = await VerifyTests.FilledAsync();
        await File.WriteAllTextAsync(Backup, "bản sao hôm qua");
        var refused = await TestCommands.RunAsync(app.Store, "backup", Backup);
        (refused.Code, await File.ReadAllTextAsync(Backup)).ShouldBe((1, "bản sao hôm qua"));
        refused.Error.ShouldContain("không ghi đè");
        (await TestCommands.RunAsync(app.Store, "backup", Path.Combine(_folder, "none", "b"))).Error.ShouldContain("Không có thư mục");
    }

    [Theory]
    [InlineData("changed", "mã băm không khớp")]
    [InlineData("longer", "mã băm không khớp")]
    [InlineData("missing", "mã băm không khớp")]
    [InlineData("strange", "không ghi trong bảng kê")]
    [InlineData("outside", "không ghi trong bảng kê")]
    public async Task A_backup_that_was_tampered_with_is_refused(string how, string say)
    {
        await using var app = await VerifyTests.FilledAsync();
        app.Services.GetRequiredService<FileStore>().Keep("biên bản"u8);
        (await TestCommands.RunAsync(app.Store, "backup", Backup)).Code.ShouldBe(0);
        using (var zip = ZipFile.Open(Backup, ZipArchiveMode.Update))
        {
            var entry = zip.Entries.First(one => one.FullName.StartsWith("files/", StringComparison.Ordinal));
            if (how == "missing") entry.Delete();
            else if (how is "strange" or "outside") zip.CreateEntry(how == "strange" ? "thêm.txt" : "../../evil").Open().Dispose();
            else
            {
                var name = entry.FullName;
                entry.Delete();
                using var text = new StreamWriter(zip.CreateEntry(name).Open());
                text.Write(how == "changed" ? "biên bán" : "biên bản dài hơn nhiều so với bảng kê");
            }
        }

        await RefusedAsync(say);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused()
    {
        await File.WriteAllTextAsync(Backup, "đây không phải bản sao");
        await RefusedAsync("không phải bản sao của Sổ Tay");
    }

    [Fact]
    public async Task A_backup_cut_short_is_refused()
    {
        await using var app = await VerifyTests.FilledAsync();
        (await TestCommands.RunAsync(app.Store, "backup", Backup)).Code.ShouldBe(0);
        await using (var cut = File.OpenWrite(Backup)) cut.SetLength(cut.Length / 2);
        await RefusedAsync("cắt cụt");
    }

    [Fact]
    public async Task A_backup_of_a_later_format_is_refused()
    {
        using (var zip = ZipFile.Open(Backup, ZipArchiveMode.Create))
        using (var text = new StreamWriter(zip.CreateEntry("manifest.json").Open())) text.Write("""{"format":9}""");
        await RefusedAsync("bản Sổ Tay khác");
    }

    [Fact]
    public async Task Keys_stay_apart_unless_asked_for()
    {
        await using var app = await VerifyTests.FilledAsync();
        app.Services.GetRequiredService<FieldCipher>();
        var without = await TestCommands.RunAsync(app.Store, "backup", Backup);
        without.Error.ShouldContain("Khóa không nằm trong bản sao");
        var with = Path.Combine(_folder, "with");
        (await TestCommands.RunAsync(app.Store, "backup", with, "--with-keys")).Code.ShouldBe(0);

        await using var bare = await TestStore.CreateAsync();
        (await TestCommands.RunAsync(bare.Options, "restore", Backup)).Error.ShouldContain("Bản sao không kèm khóa");
        await using var full = await TestStore.CreateAsync();
        (await TestCommands.RunAsync(full.Options, "restore", with)).Error.ShouldBeEmpty();
        var key = await File.ReadAllTextAsync(Path.Combine(app.Store.KeysFolder, "seal.key"));
        (await File.ReadAllTextAsync(Path.Combine(full.Options.KeysFolder, "seal.key"))).ShouldBe(key);
    }

    [Fact]
    public async Task Keys_of_another_store_are_noticed()
    {
        await using var app = await VerifyTests.FilledAsync();
        app.Services.GetRequiredService<FieldCipher>();
        (await TestCommands.RunAsync(app.Store, "backup", Backup)).Code.ShouldBe(0);
        await using var other = await TestStore.CreateAsync();
        _ = new FieldCipher(other.Options);
        (await TestCommands.RunAsync(other.Options, "restore", Backup)).Error.ShouldContain("khóa của kho khác");
    }

    [Fact]
    public async Task A_backup_goes_back_only_into_its_own_kind_of_database()
    {
        await using var app = await VerifyTests.FilledAsync();
        (await TestCommands.RunAsync(app.Store, "backup", Backup)).Code.ShouldBe(0);
        // Refused before any server is asked, so the connection need not lead anywhere.
        var other = new StoreOptions(Path.Combine(_folder, "other"), app.Store.IsPostgres ? null : "Host=127.0.0.1;Port=1;Username=nobody");
        (await TestCommands.RunAsync(other, "restore", Backup)).Error.ShouldContain(app.Store.IsPostgres ? "từ kho PostgreSQL" : "từ kho SQLite");
    }

    [Fact]
    public async Task A_sqlite_store_that_is_open_elsewhere_is_not_replaced()
    {
        var store = new StoreOptions(_folder);
        await using (var db = store.Open()) await db.PrepareAsync();
        await using var app = await VerifyTests.FilledAsync();
        var backup = Path.Combine(_folder, "b2");
        (await TestCommands.RunAsync(app.Store, "backup", backup)).Code.ShouldBe(0);
        if (TestStore.IsPostgres) return;
        await using var elsewhere = new SqliteConnection($"Data Source={store.SqliteFile};Pooling=false");
        await elsewhere.OpenAsync();
        await using var command = elsewhere.CreateCommand();
        command.CommandText = "SELECT count(*) FROM \"Organisation\"";
        await command.ExecuteScalarAsync();
        (await TestCommands.RunAsync(store, "restore", backup)).Code.ShouldBe(3);
    }

    private async Task RefusedAsync(string say)
    {
        var folder = Path.Combine(_folder, "target");
        var refused = await TestCommands.RunAsync(new StoreOptions(folder), "restore", Backup);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(say);
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }
}
