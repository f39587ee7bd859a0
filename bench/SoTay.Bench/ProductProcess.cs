using System.Diagnostics;
using System.Globalization;

namespace SoTay.Bench;

/// <summary>The product as a process: its commands, how long they took, and the most memory they held.</summary>
internal static class ProductProcess
{
    /// <summary>The program as `./run` starts it, not the copy beside the bench, which carries no machine code.</summary>
    public static string Library { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "SoTay", Own, "SoTay.dll"));

    private static string Own => Path.GetRelativePath(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..")), AppContext.BaseDirectory);

    public static Process Start(IEnumerable<string> arguments, bool quiet = true)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Library);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => { if (!quiet && line.Data is not null) Console.Error.WriteLine(line.Data); };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command to its end; throws with its last words when the exit code is not one of those allowed.</summary>
    public static async Task<(string Output, TimeSpan Took, long PeakBytes)> RunAsync(int[] allowed, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        var peak = 0L;
        var reading = process.StandardOutput.ReadToEndAsync();
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ResidentPeak(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }

        clock.Stop();
        var output = await reading;
        if (!allowed.Contains(process.ExitCode))
            throw new InvalidOperationException($"sotay {string.Join(' ', arguments)} ended with {process.ExitCode}\n{output[..Math.Min(output.Length, 2000)]}");
        return (output, clock.Elapsed, peak);
    }

    /// <summary>The high-water mark of resident memory, in bytes; 0 when the process has gone.</summary>
    public static long ResidentPeak(int processId) => Memory(processId, "VmHWM:");

    public static long Resident(int processId) => Memory(processId, "VmRSS:");

    /// <summary>Processor time of user and system so far; does not depend on what else the machine does.</summary>
    public static TimeSpan Busy(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    private static long Memory(int processId, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(text => text.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
