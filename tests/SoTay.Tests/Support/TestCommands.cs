using System.Text.Json;
using SoTay.Cli;
using SoTay.Platform.Data;

namespace SoTay.Tests.Support;

/// <summary>Runs a command as the command line does, on a store of either kind.</summary>
internal static class TestCommands
{
    public static async Task<CommandResult> RunAsync(StoreOptions store, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] call = [.. words, "--data", store.DataFolder, .. store.IsPostgres ? new[] { "--database", store.PostgresConnection! } : []];
        var code = await CommandLine.RunAsync(call, output, error);
        return new(code, output.ToString(), error.ToString());
    }
}

internal sealed record CommandResult(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}
