using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SoTay.Platform.Data.Backups;

/// <summary>Unpacks a backup beside the store and holds every part to its hash before anything of the store is touched.</summary>
internal static partial class BackupReader
{
    public static async Task<BackupManifest> UnpackAsync(string file, string folder, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var manifest = await ManifestAsync(zip, cancellation);
            var names = manifest.Parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
            if (names.Count != manifest.Parts.Count || zip.Entries.Any(entry => entry.FullName != BackupManifest.Name && !names.Contains(entry.FullName)))
                throw new BackupRefusedException("Bản sao có phần không ghi trong bảng kê. Chưa có gì thay đổi. Chọn bản sao khác.");
            foreach (var part in manifest.Parts) await UnpackAsync(zip, part, folder, cancellation);
            return manifest;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new BackupRefusedException("Tệp này không phải bản sao của Sổ Tay, hoặc đã bị cắt cụt. Chưa có gì thay đổi. Chọn bản sao khác.");
        }
    }

    /// <summary>The only names a part may have, so that no name leads out of the folder.</summary>
    public static bool IsPartName(string name) => PartName().IsMatch(name);

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var entry = zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException();
        await using var stream = await entry.OpenAsync(cancellation);
        return BackupManifest.Read(stream);
    }

    private static async Task UnpackAsync(ZipArchive zip, BackupPart part, string folder, CancellationToken cancellation)
    {
        if (!IsPartName(part.Name)) throw new BackupRefusedException($"Bản sao có phần mang tên lạ ({part.Name}). Chưa có gì thay đổi. Chọn bản sao khác.");
        var entry = zip.GetEntry(part.Name) ?? throw Changed(part);
        var path = Path.Combine(folder, part.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var source = await entry.OpenAsync(cancellation);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var left = part.Bytes;
        // Never more than the manifest says: a part that unpacks without end stops here.
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((left -= read) < 0) throw Changed(part);
            sha.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (left != 0 || Convert.ToHexStringLower(sha.GetHashAndReset()) != part.Sha256) throw Changed(part);
        target.Flush(flushToDisk: true);
    }

    private static BackupRefusedException Changed(BackupPart part) =>
        new($"Phần {part.Name} của bản sao đã bị sửa hoặc hỏng: mã băm không khớp. Chưa có gì thay đổi. Chọn bản sao khác.");

    [GeneratedRegex(@"\A(sotay\.db|tables/[0-9]{3}\.bin|files/[0-9a-f]{2}/[0-9a-f]{64}|keys/[a-z]{1,20}\.key)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartName();
}
