namespace SoTay.Platform.Ui;

/// <summary>One file for the browser in the three forms it may be asked for; fonts have only the plain one.</summary>
public sealed record AssetFile(string Type, bool Forever, byte[] Plain, byte[]? Gzip, byte[]? Brotli)
{
    public (byte[] Bytes, string? Encoding) For(string acceptEncoding)
    {
        if (Brotli is not null && acceptEncoding.Contains("br", StringComparison.Ordinal)) return (Brotli, "br");
        if (Gzip is not null && acceptEncoding.Contains("gzip", StringComparison.Ordinal)) return (Gzip, "gzip");
        return (Plain, null);
    }
}
