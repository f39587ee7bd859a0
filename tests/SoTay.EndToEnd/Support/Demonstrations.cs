using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(SoTay.EndToEnd.Support.Demonstrations))]

namespace SoTay.EndToEnd.Support;

/// <summary>Every demonstration is filled once in a run; each store of its own is a copy of it.</summary>
public sealed class Demonstrations : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Filled = new();

    public static async Task CopyAsync(IReadOnlyList<string> demonstration, string folder)
    {
        var filled = await Filled.GetOrAdd(string.Join(' ', demonstration), _ => new(() => FillAsync(demonstration))).Value;
        foreach (var file in Directory.EnumerateFiles(filled, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(filled, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        foreach (var filled in Filled.Values)
            if (filled is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) Directory.Delete(filled.Value.Result, recursive: true);
    }

    private static async Task<string> FillAsync(IReadOnlyList<string> demonstration)
    {
        var folder = Directory.CreateTempSubdirectory("sotay-demonstration-").FullName;
        await Product.RunAsync(["demo", .. demonstration, "--data", folder, "--clock", Product.Beginning]);
        return folder;
    }
}
