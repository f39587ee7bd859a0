namespace SoTay.Platform.Files;

/// <summary>Takes what a form sent into memory and judges it by its bytes; nothing is kept before it passed.</summary>
public static class Uploads
{
    /// <summary>Room of a form that carries one picture.</summary>
    public const long FormBytes = PictureFile.MostBytes + 200_000;

    public static async Task<(PictureFile? Picture, Refusal? Refusal)> PictureAsync(IFormFile? upload, bool secret, CancellationToken cancellation)
    {
        var (bytes, refusal) = await BytesAsync(upload, secret, cancellation);
        if (bytes is null) return (null, refusal);
        return PictureFile.Read(bytes) is { } picture ? (picture, null) : (null, UploadRefusals.NotAPicture);
    }

    /// <summary>A picture without what it would tell about its sender, or a PDF as it is.</summary>
    public static async Task<(byte[]? Content, string ContentType, Refusal? Refusal)> EvidenceAsync(IFormFile? upload, bool secret, CancellationToken cancellation)
    {
        var (bytes, refusal) = await BytesAsync(upload, secret, cancellation);
        if (bytes is null) return (null, "", refusal);
        if (PictureFile.Read(bytes) is { } picture) return (picture.Content, picture.ContentType, null);
        return IsPdf(bytes) ? (bytes, Pdf, null) : (null, "", UploadRefusals.NotEvidence);
    }

    public const string Pdf = "application/pdf";

    public static string ExtensionOf(string contentType) => contentType switch { Pdf => "pdf", PictureFile.Png => "png", _ => "jpg" };

    private static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) && bytes[Math.Max(0, bytes.Length - 1024)..].IndexOf("%%EOF"u8) >= 0;

    private static async Task<(byte[]? Bytes, Refusal? Refusal)> BytesAsync(IFormFile? upload, bool secret, CancellationToken cancellation)
    {
        if (secret) return (null, UploadRefusals.Secret);
        if (upload is null || upload.Length == 0) return (null, UploadRefusals.Missing);
        if (upload.Length > PictureFile.MostBytes) return (null, UploadRefusals.TooLarge(upload.Length, PictureFile.MostBytes));
        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancellation);
        return (content.ToArray(), null);
    }
}
