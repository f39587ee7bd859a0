using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Backups;

namespace SoTay.Cli;

/// <summary>Puts a backup into an empty store, every part held to its hash first.</summary>
internal sealed class RestoreCommand : ICommand
{
    public string Name => "restore";

    public string Usage => "restore FILE";

    public async Task<int> RunAsync(CommandCall call)
    {
        var file = Path.GetFullPath(call.Word("FILE"));
        try
        {
            var (manifest, keysMissing) = await StoreRestore.RunAsync(call.Store, file, IsEmptyAsync);
            if (call.Json) await call.JsonAsync(new { restored = call.Store.DataFolder, manifest.CreatedAt, manifest.Database, parts = manifest.Parts.Count, keysMissing });
            else await call.Out.WriteLineAsync($"Đã khôi phục bản sao tạo lúc {manifest.CreatedAt.AddHours(7):HH:mm dd/MM/yyyy} vào {call.Store.DataFolder}: {manifest.Parts.Count} phần, mã băm khớp hết.");
            if (keysMissing) await call.Error.WriteLineAsync($"Bản sao không kèm khóa. Trước khi chạy, chép thư mục khóa của kho cũ vào {call.Store.KeysFolder}; thiếu khóa thì không đăng nhập và không mở được số thẻ.");
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            return await call.RefuseAsync("restore_refused", refused.Message);
        }
    }

    private static async Task<bool> IsEmptyAsync(AppDb db) => !await db.Organisations.AnyAsync() && !await db.Accounts.AnyAsync();
}
