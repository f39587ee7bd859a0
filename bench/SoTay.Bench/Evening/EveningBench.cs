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
/// minutes. <c>dotnet run -c Release --project bench/SoTay.Bench -- evening [--cells 10000] [--seconds 600] [--stores DIR]</c>. Prints the section
/// "Meeting evening" of docs/performance.md; the whole evening also writes it there.
/// </summary>
internal static class EveningBench
{
    private const int WholeEvening = 10_000;

    /// <summary>Cells that close before the measure: a server has worked on other days before such an evening.</summary>
    private const int WarmUp = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var (cells, seconds) = (Value(args, "--cells", WholeEvening), Value(args, "--seconds", 600));
        await using var evening = await EveningStore.PrepareAsync(cells + WarmUp, BenchOptions.Parse(args).Stores);
        var before = await SealedAsync(evening);
        var (times, failures) = (new ConcurrentBag<(EveningStep, TimeSpan)>(), new ConcurrentBag<string>());
        List<EveningDevice> devices;
        (TimeSpan Processor, long Memory) server;
        await using (var process = await Server.StartAsync(address => [ProductProcess.Library, "serve", "--data", evening.Store.DataFolder, "--urls", address], "/sign-in"))
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 512 }) { BaseAddress = process.Address, Timeout = TimeSpan.FromSeconds(60) };
            devices = [.. evening.Cells.Select(cell => new EveningDevice(client, cell, times, failures))];
            foreach (var device in devices[..WarmUp]) await device.RunAsync();
            times.Clear();
            devices = devices[WarmUp..];
            var started = ProductProcess.Busy(process.Process.Id);
            await DriveAsync(devices, TimeSpan.FromSeconds(seconds));
            server = (ProductProcess.Busy(process.Process.Id) - started, ProductProcess.ResidentPeak(process.Process.Id));
        }

        var measured = evening.Cells[WarmUp..];
        var (kept, closed) = await KeptAsync(evening.Store, [.. measured.Select(cell => cell.Meeting)]);
        var report = new EveningReport([.. times], [.. failures], seconds, measured.Count, measured.Sum(cell => cell.Members.Count),
            devices.Sum(device => device.Acknowledged), kept, closed, await SealedAsync(evening) - before - WarmUp, server.Processor, server.Memory);
        Console.WriteLine(report.Text());
        if (cells >= WholeEvening) await Report.KeepSectionAsync(BenchOptions.Parse(args).Output, "Meeting evening", report.Text());
        return report.IsMet ? 0 : 1;
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

    private static async Task<(int Kept, int Closed)> KeptAsync(StoreOptions store, HashSet<Guid> meetings)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var kept = await db.MeetingOperations.Where(row => row.Outcome == OperationOutcome.Applied && row.Device != Guid.Empty).Select(row => row.MeetingId).ToListAsync();
        var closed = await db.Meetings.Where(row => row.State == MeetingState.Sealed && row.SealHash != null).Select(row => row.Id).ToListAsync();
        return (kept.Count(meetings.Contains), closed.Count(meetings.Contains));
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
