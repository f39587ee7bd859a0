using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Bench.Evening;

/// <summary>
/// The evening of the third: every cell of a province sends its roll-call and closes its meeting within the hour, squeezed into ten
/// minutes. <c>dotnet run -c Release --project bench/SoTay.Bench -- evening [--cells 10000] [--seconds 600]</c>; prints a row for
/// docs/performance.md.
/// </summary>
internal static class EveningBench
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(string[] args)
    {
        var (cells, seconds) = (Value(args, "--cells", 10_000), Value(args, "--seconds", 600));
        await using var evening = await EveningStore.PrepareAsync(cells);
        var before = await SealedAsync(evening);
        var (times, failures) = (new ConcurrentBag<TimeSpan>(), new ConcurrentBag<string>());
        List<EveningDevice> devices;
        TimeSpan cpu;
        await using (var server = await Server.StartAsync(address => [ProductProcess.Library, "serve", "--data", evening.Store.DataFolder, "--urls", address], "/sign-in"))
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 512 }) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
            devices = [.. evening.Cells.Select(cell => new EveningDevice(client, cell, times, failures))];
            await DriveAsync(devices, TimeSpan.FromSeconds(seconds));
            server.Process.Refresh();
            cpu = server.Process.TotalProcessorTime;
        }

        return await TellAsync(evening, devices, before, times, failures, cpu, seconds);
    }

    /// <summary>Evenly over the time: an answer that is late does not hold back the next cell, as in life.</summary>
    private static async Task DriveAsync(List<EveningDevice> devices, TimeSpan whole)
    {
        var (clock, running) = (System.Diagnostics.Stopwatch.StartNew(), new List<Task>(devices.Count));
        for (var at = 0; at < devices.Count; at++)
        {
            var due = whole * at / devices.Count - clock.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due);
            running.Add(devices[at].RunAsync());
        }

        await Task.WhenAll(running);
    }

    private static async Task<int> TellAsync(
        EveningStore evening, List<EveningDevice> devices, int before, ConcurrentBag<TimeSpan> times, ConcurrentBag<string> failures, TimeSpan cpu, int seconds)
    {
        var sorted = times.Order().ToList();
        var of99 = sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1];
        var (kept, closed, counted) = await KeptAsync(evening);
        var acknowledged = devices.Sum(device => device.Acknowledged);
        var met = failures.IsEmpty && of99 < Limit && kept >= acknowledged && closed == evening.Cells.Count && counted - before == evening.Cells.Count;
        foreach (var group in failures.GroupBy(failure => failure.Length > 160 ? failure[..160] : failure).OrderByDescending(group => group.Count()).Take(5)) Console.WriteLine($"{group.Count()} times: {group.Key}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| Meeting evening: {evening.Cells.Count} cells, {evening.Cells.Sum(cell => cell.Members.Count)} marks, as many closings in {seconds} s, SQLite: 99 of 100 answers | under 200 ms, none lost, board right | "
            + $"{of99.TotalMilliseconds:0} ms (median {sorted[sorted.Count / 2].TotalMilliseconds:0} ms, slowest {sorted[^1].TotalMilliseconds:0} ms); {acknowledged} operations answered, {kept} kept; {closed} sealed, board {counted - before}; "
            + $"{cpu.TotalMilliseconds / evening.Cells.Count:0} ms of processor a cell | {(met ? "yes" : "**no**")} |"));
        return met ? 0 : 1;
    }

    private static async Task<(int Kept, int Closed, int Counted)> KeptAsync(EveningStore evening)
    {
        var meetings = evening.Cells.Select(cell => cell.Meeting).ToHashSet();
        await using var services = new ServiceCollection().AddLogging().AddHouse(evening.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var kept = await db.MeetingOperations.Where(row => row.Outcome == OperationOutcome.Applied).Select(row => row.MeetingId).ToListAsync();
        var closed = await db.Meetings.Where(row => row.State == MeetingState.Sealed && row.SealHash != null).Select(row => row.Id).ToListAsync();
        return (kept.Count(meetings.Contains), closed.Count(meetings.Contains), await SealedAsync(evening));
    }

    /// <summary>What the board of the province counts as met this month.</summary>
    private static async Task<int> SealedAsync(EveningStore evening)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(evening.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var year = await scope.ServiceProvider.GetRequiredService<AppDb>().MonthlyCounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.OrganisationId == evening.Root && row.Year == evening.Today.Year && row.Measure == CountedMeasure.Sealed);
        return year?.In(evening.Today.Month) ?? 0;
    }

    private static int Value(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
