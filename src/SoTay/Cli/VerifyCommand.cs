using SoTay.Platform.Data.Verification;

namespace SoTay.Cli;

/// <summary>Recounts and proves the store; prints each finding.</summary>
internal sealed class VerifyCommand : ICommand
{
    public string Name => "verify";

    public string Usage => "verify [--json]";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words.Count > 0) throw new WrongCallException("verify takes no further word.");
        if (call.Missing is { } missing) return await call.RefuseAsync("no_store", missing);
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var outcomes = await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync();
        var found = outcomes.Sum(outcome => outcome.Count);
        if (call.Json)
            await call.JsonAsync(new
            {
                findings = outcomes.SelectMany(outcome => outcome.Findings.Select(say => new { outcome.Check, say })),
                checks = outcomes.Select(outcome => new { outcome.Check, findings = outcome.Count, outcome.Milliseconds }),
                clean = found == 0,
                milliseconds = outcomes.Sum(outcome => outcome.Milliseconds),
            });
        else await TellAsync(call.Out, outcomes, found);
        return found == 0 ? 0 : 1;
    }

    private static async Task TellAsync(TextWriter output, IReadOnlyList<CheckOutcome> outcomes, int found)
    {
        foreach (var outcome in outcomes)
        {
            await output.WriteLineAsync($"{outcome.Check,-18} {(outcome.Count == 0 ? "đúng" : $"{outcome.Count} điều sai")} ({outcome.Milliseconds} ms)");
            foreach (var say in outcome.Findings) await output.WriteLineAsync("  " + say);
            if (outcome.Count > outcome.Findings.Count) await output.WriteLineAsync($"  và {outcome.Count - outcome.Findings.Count} điều nữa.");
        }

        await output.WriteLineAsync(found == 0 ? "Kho dữ liệu nguyên vẹn."
            : $"Kho dữ liệu có {found} điều sai. Giữ nguyên kho, sao lưu nó, rồi đối chiếu với bản sao gần nhất (sotay restore vào thư mục khác).");
    }
}
