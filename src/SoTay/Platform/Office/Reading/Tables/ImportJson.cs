using System.Text.Encodings.Web;
using System.Text.Json;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>How imported values are written into the audit: Vietnamese as it is, empty values left out.</summary>
public static class ImportJson
{
    public static JsonSerializerOptions Readable { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };
}
