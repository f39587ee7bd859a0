using System.Diagnostics;
using SoTay.Platform.Data;

namespace SoTay.Bench.PowerCut;

/// <summary>The long run at the command line: N kills on a fresh SQLite store, told as it goes, with one row of docs/performance.md at the end.</summary>
internal static class PowerCutReport
{
    public static async Task<int> RunAsync(int kills, string output)
    {
        var folder = Directory.CreateTempSubdirectory("sotay-power-cut-").FullName;
        var run = new PowerCutRun(new StoreOptions(folder));
        await run.PrepareAsync();
        var watch = Stopwatch.StartNew();
        var wrong = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            var findings = await run.KillOnceAsync();
            wrong += findings.Count;
            foreach (var finding in findings) Console.WriteLine($"kill {kill}: {finding}");
            if (kill % 5 == 0) Console.WriteLine($"{kill} kills, {run.Acknowledged} acknowledged writes, {wrong} findings, {watch.Elapsed.TotalSeconds:0} s");
        }

        Console.WriteLine($"{kills} kills, {run.Acknowledged} acknowledged writes, {wrong} findings, {watch.Elapsed.TotalSeconds:0} s");
        await Report.KeepRowAsync(output, "Kills of a writing process (SIGKILL), after each every acknowledged write and `sotay verify`", "nothing lost, no finding",
            $"{kills} kills, {run.Acknowledged} acknowledged writes, {wrong} findings", wrong == 0);
        Directory.Delete(folder, recursive: true);
        return wrong == 0 ? 0 : 1;
    }
}
