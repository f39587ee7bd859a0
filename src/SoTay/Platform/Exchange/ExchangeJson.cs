using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoTay.Platform.Exchange;

/// <summary>How files between installations are written: names as in docs/exchange.md, Vietnamese readable, unknown fields ignored.</summary>
public static class ExchangeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NumberHandling = JsonNumberHandling.Strict, MaxDepth = 8,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Null for what is not this.</summary>
    public static T? Read<T>(byte[] bytes) where T : class
    {
        try { return JsonSerializer.Deserialize<T>(bytes, Options); }
        catch (JsonException) { return null; }
    }

    internal static byte[]? Bytes(string? text)
    {
        try { return text is null ? null : Base64Url.DecodeFromChars(text); }
        catch (FormatException) { return null; }
    }
}
