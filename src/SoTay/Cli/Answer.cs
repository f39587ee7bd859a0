using System.Text.Encodings.Web;
using System.Text.Json;

namespace SoTay.Cli;

/// <summary>The one JSON document of <c>--json</c>: camel case, Vietnamese letters as they are.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task JsonAsync(this CommandCall call, object document) => call.Out.WriteLineAsync(JsonSerializer.Serialize(document, Readable));

    /// <summary>A refusal on standard error, with <c>--json</c> also as a document; exit code 1.</summary>
    public static async Task<int> RefuseAsync(this CommandCall call, string code, string say)
    {
        if (call.Json) await call.JsonAsync(new { refused = new { code, say } });
        await call.Error.WriteLineAsync(say);
        return 1;
    }
}
