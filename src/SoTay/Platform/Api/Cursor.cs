using System.Buffers.Text;
using System.Text.Json;

namespace SoTay.Platform.Api;

/// <summary>The place after a row in a sorted list, as words a program only hands back.</summary>
internal static class Cursor
{
    public static string Write(string[] parts) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));

    /// <summary>Null when it was not written by <see cref="Write"/>.</summary>
    public static string[]? Read(string cursor)
    {
        try { return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(cursor)); }
        catch (Exception wrong) when (wrong is FormatException or JsonException) { return null; }
    }
}
