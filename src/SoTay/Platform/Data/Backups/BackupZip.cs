using System.IO.Compression;
using System.Security.Cryptography;

namespace SoTay.Platform.Data.Backups;

/// <summary>Writes the parts of a backup into one file and keeps the hash of each.</summary>
internal sealed class BackupZip(Stream target) : IDisposable
{
    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);

    public List<BackupPart> Parts { get; } = [];

    public async Task AddAsync(string name, Stream content, CancellationToken cancellation)
    {
        await using var entry = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var bytes = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; bytes += read)
        {
            sha.AppendData(buffer, 0, read);
            await entry.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        Parts.Add(new(name, bytes, Convert.ToHexStringLower(sha.GetHashAndReset())));
    }

    public async Task AddFileAsync(string name, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        await AddAsync(name, file, cancellation);
    }

    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        await using var entry = await _zip.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(manifest.ToBytes(), cancellation);
    }

    public void Dispose() => _zip.Dispose();
}
