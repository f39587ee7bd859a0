using SoTay.Platform.Data.Backups;

namespace SoTay.Cli;

/// <summary>Writes everything into one file while the product runs.</summary>
internal sealed class BackupCommand : ICommand
{
    public string Name => "backup";

    public string Usage => "backup FILE [--with-keys]";

    public async Task<int> RunAsync(CommandCall call)
    {
        var file = Path.GetFullPath(call.Word("FILE"));
        if (call.Missing is { } missing) return await call.RefuseAsync("no_store", missing);
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        try
        {
            var manifest = await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(file, call.Has("--with-keys"));
            var bytes = new FileInfo(file).Length;
            if (call.Json) await call.JsonAsync(new { file, bytes, manifest.Database, manifest.Migration, manifest.HasKeys, files = manifest.Parts.Count(part => part.Name.StartsWith("files/", StringComparison.Ordinal)) });
            else await call.Out.WriteLineAsync($"Đã sao lưu vào {file} ({bytes / 1048576.0:0.0} MB, {manifest.Parts.Count} phần).");
            if (!manifest.HasKeys && manifest.KeyPrint is not null)
                await call.Error.WriteLineAsync($"Khóa không nằm trong bản sao. Cất riêng thư mục {call.Store.KeysFolder}: không có khóa thì số thẻ, số điện thoại trong bản sao không mở được.");
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            return await call.RefuseAsync("backup_refused", refused.Message);
        }
    }
}
