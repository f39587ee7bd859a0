using SoTay.Platform.Data;

namespace SoTay.Cli;

/// <summary>Brings the store to this version, after a copy of the SQLite file.</summary>
internal sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Usage => "migrate";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words.Count > 0) throw new WrongCallException("migrate takes no further word.");
        if (call.Missing is { } missing) return await call.RefuseAsync("no_store", missing);
        await using var db = call.Store.Open();
        var before = await StoreVersion.ReadAsync(db);
        var copy = await db.PrepareAsync();
        if (call.Json) await call.JsonAsync(new { from = before.Store, to = before.Program, applied = before.Pending, copy, product = StoreVersion.OfProgram });
        else if (before.Pending.Count == 0) await call.Out.WriteLineAsync($"Kho dữ liệu đã ở đúng bản này ({StoreVersion.OfProgram}{(before.Store is null ? "" : ", " + before.Store)}), không phải làm gì.");
        else await call.Out.WriteLineAsync($"Đã nâng kho dữ liệu từ {before.Store ?? "trống"} lên {before.Program} ({before.Pending.Count} bước).{(copy is null ? "" : $" Bản trước khi nâng: {copy}. Chạy ổn thì xóa được.")}");
        if (call.Store.IsPostgres && before.Pending.Count > 0) await call.Error.WriteLineAsync("PostgreSQL không được chép trước ở đây; dùng sotay backup hoặc pg_dump trước mỗi lần nâng.");
        return 0;
    }
}
