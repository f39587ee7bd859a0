namespace SoTay.Platform.Files;

/// <summary>
/// A picture as it may be kept: JPEG or PNG judged by its bytes, never by its name, with everything taken out that is not the
/// picture itself (place, device, author, comments, hidden copies, whatever stands after the end).
/// </summary>
public sealed record PictureFile(byte[] Content, string ContentType, int Width, int Height)
{
    /// <summary>What a phone's camera gives when the page could not make it smaller.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    /// <summary>A longer side than any screen or printer needs; keeps a small file from opening into a huge picture.</summary>
    public const int MostPixels = 12_000;

    public const string Jpeg = "image/jpeg";

    public const string Png = "image/png";

    public string Extension => ContentType == Png ? "png" : "jpg";

    /// <summary>Null when the bytes are no whole picture of a kind that is taken.</summary>
    public static PictureFile? Read(ReadOnlySpan<byte> bytes)
    {
        var found = JpegPicture.Read(bytes) ?? PngPicture.Read(bytes);
        return found is { Width: > 0 and <= MostPixels, Height: > 0 and <= MostPixels } ? found : null;
    }
}
