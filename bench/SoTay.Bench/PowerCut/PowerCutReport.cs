using System.Diagnostics;
using SoTay.Platform.Data;

namespace SoTay.Bench.PowerCut;

/// <summary>The long run at the command line: N kills on a fresh SQLite store, one line at the end.</summary>
internal static class PowerCutReport
{
    public static async Task<int> RunAsync(int kills)
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
            if (kill % 20 == 0) Console.WriteLine($"{kill} kills, {run.Acknowledged} acknowledged writes, {wrong} findings, {watch.Elapsed.TotalSeconds:0} s");
        }

        Console.WriteLine($"{kills} kills, {run.Acknowledged} acknowledged writes, {wrong} findings, {watch.Elapsed.TotalSeconds:0} s");
        Directory.Delete(folder, recursive: true);
        return wrong == 0 ? 0 : 1;
    }
}
