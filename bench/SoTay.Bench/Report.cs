using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace SoTay.Bench;

/// <summary>What was measured, beside what was asked, as docs/performance.md.</summary>
internal sealed partial class Report
{
    private const string Head = "| What | Asked | Measured | Met |\n|---|---|---|---|";
    private const string KeptRow = "Kills of a writing process";
    private readonly List<(string What, string Asked, string Measured, bool Met)> _lines = [];
    private readonly List<string> _notes = [];

    public void Add(string what, string asked, string measured, bool met)
    {
        _lines.Add((what, asked, measured, met));
        Console.WriteLine($"{(met ? "ok  " : "MISS")}  {what}: {measured} (asked: {asked})");
    }

    /// <summary>Puts one row, measured by a run of its own, at the end of the table; the next whole run leaves it there.</summary>
    public static async Task KeepRowAsync(string file, string what, string asked, string measured, bool met)
    {
        List<string> lines = File.Exists(file) ? [.. await File.ReadAllLinesAsync(file)] : ["# Performance", "", .. Head.Split('\n')];
        lines.RemoveAll(line => line.StartsWith("| " + what, StringComparison.Ordinal));
        var table = lines.FindIndex(line => line.StartsWith("## ", StringComparison.Ordinal)) is var section and >= 0 ? section : lines.Count;
        lines.Insert(lines.FindLastIndex(table - 1, line => line.StartsWith('|')) + 1, Row(what, asked, $"{measured} ({DateTime.UtcNow:yyyy-MM-dd})", met));
        await File.WriteAllLinesAsync(file, lines);
    }

    /// <summary>Puts a section, measured by a run of its own, below the table; the next whole run leaves it there.</summary>
    public static async Task KeepSectionAsync(string file, string title, string text)
    {
        var parts = SectionStart().Split(File.Exists(file) ? await File.ReadAllTextAsync(file) : $"# Performance\n\n{Head}\n");
        var others = parts.Skip(1).Where(part => !part.StartsWith($"## {title}\n", StringComparison.Ordinal)).Select(part => part.TrimEnd() + "\n\n");
        await File.WriteAllTextAsync(file, $"{parts[0].TrimEnd()}\n\n{string.Concat(others)}## {title}\n\n{text.TrimEnd()}\n");
    }

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SectionStart();

    private static string Row(string what, string asked, string measured, bool met) => $"| {what} | {asked} | {measured} | {(met ? "yes" : "**no**")} |";

    public void Note(string note) => _notes.Add(note);

    /// <summary>Puts these lines below the table as a section of their own.</summary>
    public Task KeepAsync(string file, string title, string intro) =>
        KeepSectionAsync(file, title, $"{intro}\n\n{Head}\n{string.Join('\n', _lines.Select(line => Row(line.What, line.Asked, line.Measured, line.Met)))}{(_notes.Count == 0 ? "" : "\n\n" + string.Join('\n', _notes.Select(note => "- " + note)))}");

    public async Task WriteAsync(string file, int seconds)
    {
        var parts = SectionStart().Split(File.Exists(file) ? await File.ReadAllTextAsync(file) : "");
        var kept = parts[0].Split('\n').Where(line => line.StartsWith("| " + KeptRow, StringComparison.Ordinal)).ToList();
        var text = new StringBuilder("# Performance\n\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench` on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores,
            {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB memory, {RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture}), {RuntimeInformation.FrameworkDescription},
            SQLite {new SqliteConnection("Data Source=:memory:").ServerVersion}. Load comes from wrk on the same machine, so the product has less than all of it.
            Each page is asked three times for {seconds} s, after 5 s that do not count; the middle one stands here. Every ratio has its reference measured in the same run.

            """);
        text.AppendLine(Head);
        foreach (var line in _lines) text.AppendLine(Row(line.What, line.Asked, line.Measured, line.Met));
        foreach (var line in kept) text.AppendLine(line);
        if (_notes.Count > 0) text.AppendLine().AppendJoin('\n', _notes.Select(note => "- " + note)).AppendLine();
        foreach (var section in parts.Skip(1)) text.Append('\n').Append(section.TrimEnd()).Append('\n');
        await File.WriteAllTextAsync(file, text.ToString());
    }
}
