using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SoTay.Bench.Evening;

/// <summary>What came of an evening, beside what was asked.</summary>
internal sealed record EveningReport(
    List<(EveningStep Step, TimeSpan Took)> Times, List<string> Failures, int Seconds, int Cells, int Marks, int Acknowledged, int Kept, int Closed, int Counted, TimeSpan Processor, long Memory)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    public bool IsMet => Failures.Count == 0 && Of(Sorted(Times), 99) < Limit && Kept == Acknowledged && Closed == Cells && Counted == Cells;

    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench -- evening --cells {Cells} --seconds {Seconds}` on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores,
            {RuntimeInformation.FrameworkDescription}, SQLite; the devices run on the same machine. {Cells} cells send {Marks} marks and what they decided and close their meetings, evenly
            within {Seconds} s: {(double)Cells / Seconds:0.0} closings and {(double)Marks / Seconds:0} marks a second. Asked: 99 of 100 answers under {Limit.TotalMilliseconds:0} ms, nothing lost, the board right at the end.
            Met: {(IsMet ? "yes" : "**no**")}.

            | Answer | Median | 95 of 100 | 99 of 100 | Slowest |
            |---|---|---|---|---|
            """);
        foreach (var (what, step) in new[] { ("Roll-call and decisions of a meeting", EveningStep.Operations), ("Closing page", EveningStep.ClosingPage), ("Closing: number, minutes, resolution, seal", EveningStep.Closing) })
            text.AppendLine(Row(what, [.. Times.Where(one => one.Step == step)]));
        text.AppendLine(Row("All", Times)).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- {Acknowledged} operations answered as applied, {Kept} in the store; {Closed} meetings sealed, {Counted} more on the board of the province; {Failures.Count} answers refused or failed.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Server: {Processor.TotalMilliseconds / Cells:0} ms of processor a cell, {Processor.TotalSeconds / Seconds * 100:0} % of one core, at most {Memory / 1e6:0} MB resident.");
        foreach (var group in Failures.GroupBy(failure => failure.Length > 160 ? failure[..160] : failure).OrderByDescending(group => group.Count()).Take(5))
            text.AppendLine(CultureInfo.InvariantCulture, $"- {group.Count()} times: {group.Key}");
        return text.ToString();
    }

    private static string Row(string what, List<(EveningStep Step, TimeSpan Took)> times)
    {
        var sorted = Sorted(times);
        return $"| {what} | {Spoken(Of(sorted, 50))} | {Spoken(Of(sorted, 95))} | {Spoken(Of(sorted, 99))} | {Spoken(Of(sorted, 100))} |";
    }

    private static List<TimeSpan> Sorted(List<(EveningStep Step, TimeSpan Took)> times) => [.. times.Select(one => one.Took).Order()];

    private static TimeSpan Of(List<TimeSpan> sorted, int share) => sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)Math.Ceiling(sorted.Count * share / 100.0) - 1];

    private static string Spoken(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
}
