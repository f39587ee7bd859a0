using System.Runtime.CompilerServices;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Platform.Files;

/// <summary>Every kept file still gives the hash that is its name.</summary>
internal sealed class FileHashCheck(StoreOptions store, FileStore files) : IStoreCheck
{
    public string Name => "files";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(store.FilesFolder)) yield break;
        foreach (var path in Directory.EnumerateFiles(store.FilesFolder, "*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(path);
            // A name with a dot is a half file that a power cut left; nothing points to it.
            if (!name.Contains('.', StringComparison.Ordinal) && !files.Matches(name)) yield return $"Tệp {name}: nội dung không còn khớp với mã băm.";
        }
    }
}
