using System.Security.Cryptography;
using SoTay.Platform.Data;

namespace SoTay.Platform.Files;

/// <summary>
/// Files by the SHA-256 of their content, in <c>files/</c> of the data folder: the same content is kept once, a name never
/// decides a path, and a changed byte is found by <c>sotay verify</c>. Nothing is overwritten.
/// </summary>
public sealed class FileStore(StoreOptions store)
{
    private readonly string _folder = store.FilesFolder;

    /// <summary>Keeps the content, on disk before it returns, and gives its hash (64 lower-case hex digits).</summary>
    public string Keep(ReadOnlySpan<byte> content)
    {
        var hash = HashOf(content);
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = path + "." + Path.GetRandomFileName();
        using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        // Under its final name only when whole: a power cut leaves at most a half file that nothing points to.
        File.Move(half, path, overwrite: true);
        return hash;
    }

    /// <summary>Null when no such content is kept here.</summary>
    public Stream? Open(string hash) => IsHash(hash) && File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    /// <summary>True when the kept bytes still give their hash.</summary>
    public bool Matches(string hash) => IsHash(hash) && File.Exists(PathOf(hash)) && HashOf(File.ReadAllBytes(PathOf(hash))) == hash;

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string PathOf(string hash) => Path.Combine(_folder, hash[..2], hash);

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
