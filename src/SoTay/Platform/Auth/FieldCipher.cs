using System.Security.Cryptography;
using System.Text;
using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>
/// Seals single columns (AES-256-GCM) and makes keyed hashes for matching (HMAC-SHA-256).
/// The keys lie in the data folder's <c>keys/</c>, apart from the database, made on first use.
/// </summary>
public sealed class FieldCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _sealKey;
    private readonly byte[] _matchKey;

    public FieldCipher(StoreOptions store)
    {
        _sealKey = LoadOrMake(Path.Combine(store.KeysFolder, "seal.key"));
        _matchKey = LoadOrMake(Path.Combine(store.KeysFolder, "match.key"));
    }

    public byte[] Seal(string text) => Seal(Encoding.UTF8.GetBytes(text));

    public byte[] Seal(byte[] plain)
    {
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_sealKey, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length));
        return box;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the box was altered or belongs to another key.</summary>
    public string Open(byte[] box)
    {
        using var opening = new Opening(_sealKey);
        return opening.Open(box);
    }

    /// <summary>Null for no box and for one that cannot be opened, as after a restore without the keys.</summary>
    public string? TryOpen(byte[]? box)
    {
        try { return box is null ? null : Open(box); }
        catch (CryptographicException) { return null; }
    }

    /// <summary>For many boxes one after the other: setting the key up costs more than opening.</summary>
    public Opening BeginOpening() => new(_sealKey);

    /// <summary>Opens boxes on one thread.</summary>
    public sealed class Opening : IDisposable
    {
        private readonly AesGcm _aes;

        internal Opening(byte[] key) => _aes = new AesGcm(key, TagSize);

        /// <summary>Throws <see cref="CryptographicException"/> when the box was altered or belongs to another key.</summary>
        public string Open(byte[] box) => Encoding.UTF8.GetString(OpenBytes(box));

        /// <summary>Throws <see cref="CryptographicException"/> when the box was altered or belongs to another key.</summary>
        public byte[] OpenBytes(byte[] box)
        {
            var plain = new byte[box.Length - NonceSize - TagSize];
            _aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain);
            return plain;
        }

        public void Dispose() => _aes.Dispose();
    }

    /// <summary>
    /// A hash that equals only for equal numbers and cannot be tried out without the key.
    /// The purpose keeps hashes of different kinds (card, personal number, phone) from being joined.
    /// </summary>
    public byte[] Match(string purpose, string number) =>
        HMACSHA256.HashData(_matchKey, Encoding.UTF8.GetBytes(purpose + "\n" + number))[..16];

    /// <summary>Bytes for another use, equal wherever the sealing key is; they tell nothing about it or about those of another purpose.</summary>
    public byte[] Derive(string purpose, int length) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _sealKey, length, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[] LoadOrMake(string file)
    {
        if (File.Exists(file)) return Convert.FromBase64String(File.ReadAllText(file));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new StreamWriter(file, options)) stream.Write(Convert.ToBase64String(key));
        return key;
    }
}
