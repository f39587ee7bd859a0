using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SoTay.Bench;

/// <summary>One run of wrk (Debian's load generator): requests per second and latencies.</summary>
internal sealed partial record Wrk(double PerSecond, int Answers, TimeSpan Median, TimeSpan Of99, int Failed)
{
    public static async Task<Wrk> RunAsync(string url, string? cookie, int connections, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", .. cookie is null ? Array.Empty<string>() : ["-H", "Cookie: " + cookie], url])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk is missing: apt-get install wrk");
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var failed = FailedPattern().Match(text);
        if (int.Parse(AnswersPattern().Match(text).Groups["number"].Value, CultureInfo.InvariantCulture) == 0) throw new InvalidOperationException($"{url} gave no answer in {seconds} seconds.");
        return new Wrk(
            double.Parse(RatePattern().Match(text).Groups["number"].Value, CultureInfo.InvariantCulture),
            int.Parse(AnswersPattern().Match(text).Groups["number"].Value, CultureInfo.InvariantCulture),
            Time(MedianPattern().Match(text)), Time(Of99Pattern().Match(text)),
            failed.Success ? int.Parse(failed.Groups["number"].Value, CultureInfo.InvariantCulture) : 0);
    }

    private static TimeSpan Time(Match match) => double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
    {
        "us" => TimeSpan.FromMicroseconds(1),
        "ms" => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"(?<number>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnswersPattern();

    [GeneratedRegex(@"50%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MedianPattern();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Of99Pattern();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FailedPattern();
}
