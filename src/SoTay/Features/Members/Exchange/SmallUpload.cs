using SoTay.Platform;
using SoTay.Platform.Exchange;

namespace SoTay.Features.Members.Exchange;

/// <summary>A file of the exchange as a form brings it: a few KB, judged by what it holds.</summary>
internal static class SmallUpload
{
    /// <summary>Room of a form with one such file; what is heavier is answered with 413 before it is read.</summary>
    public const long FormBytes = 1_000_000;

    public static async Task<(byte[]? Bytes, Refusal? Refusal)> ReadAsync(IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null || upload.Length == 0) return (null, ExchangeRefusals.Missing);
        if (upload.Length > SignedFile.MostBytes) return (null, ExchangeRefusals.TooLarge(upload.Length, SignedFile.MostBytes));
        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancellation);
        return (content.ToArray(), null);
    }
}
