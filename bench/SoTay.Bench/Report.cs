using System.Globalization;
using System.Text;

namespace SoTay.Bench;

/// <summary>What was measured, beside what was asked, as docs/performance.md.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Asked, string Measured, bool Met)> _lines = [];
    private readonly List<string> _notes = [];

    public void Add(string what, string asked, string measured, bool met)
    {
        _lines.Add((what, asked, measured, met));
        Console.WriteLine($"{(met ? "ok  " : "MISS")}  {what}: {measured} (asked: {asked})");
    }

    public void Note(string note) => _notes.Add(note);

    public async Task WriteAsync(string file)
    {
        var text = new StringBuilder("# Performance\n\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench` on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores,
            .NET {Environment.Version}, SQLite. Load comes from wrk on the same machine, so the product has less than all of it.
            Every ratio has its reference measured in the same run.

            """);
        text.AppendLine("| What | Asked | Measured | Met |\n|---|---|---|---|");
        foreach (var line in _lines) text.AppendLine($"| {line.What} | {line.Asked} | {line.Measured} | {(line.Met ? "yes" : "**no**")} |");
        if (_notes.Count > 0) text.AppendLine().AppendJoin('\n', _notes.Select(note => "- " + note)).AppendLine();
        await File.WriteAllTextAsync(file, text.ToString());
    }
}
