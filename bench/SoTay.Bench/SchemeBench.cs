using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Bench;

/// <summary>
/// A re-organisation at the size of a province: every cell goes under one superior in one step, with its members, its months and what is
/// found by searching. Done in a copy of the store of the big province, so that the others measure the province as it was.
/// </summary>
internal static class SchemeBench
{
    private static readonly Actor By = Actor.Program("bench");
    private static readonly string[] Checks = ["organisations", "headcount", "monthly", "search", "placements", "audit"];

    public static async Task<int> RunAsync(Province province, BenchOptions options)
    {
        var report = new Report();
        var folder = Directory.CreateTempSubdirectory("sotay-schemes-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(province.Store.DataFolder, "*.db*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            await using var services = new ServiceCollection().AddLogging().AddHouse(new StoreOptions(folder, BenchOptions.Database)).BuildServiceProvider();
            var (scheme, cells) = await DraftAsync(services, province);
            var seen = await TimeAsync(services, async work => (await work.Item1.RehearseAsync(await work.Item2.Schemes.AsNoTracking().Include(row => row.Steps).SingleAsync(row => row.Id == scheme), default)).Findings.Count == 0);
            report.Add($"Both trees of {cells:N0} cells and what moves, shown", "no bound asked", $"{seen.Took.TotalSeconds:0.0} s", seen.Right);
            var done = await TimeAsync(services, async work => await work.Item1.CarryOutAsync(scheme, By, default) is null);
            report.Add($"{cells:N0} cells with {province.Members:N0} members under another superior in one step", "under 10 s", $"{done.Took.TotalSeconds:0.0} s", done.Right && done.Took < TimeSpan.FromSeconds(10));
            report.Add("Counts of the new superior, asked right after", "equal a recount", await CountedAsync(services, province) is var (kept, recount) && kept == recount ? $"{kept:N0} members, {cells:N0} cells" : $"{kept:N0}, counted {recount:N0}", kept == recount);
            var findings = await VerifyAsync(services);
            report.Add("`sotay verify` of tree, head counts, months, placements and search afterwards", "no finding", $"{findings} findings", findings == 0);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        var on = BenchOptions.Database is null ? "SQLite" : "PostgreSQL";
        await report.KeepAsync(options.Output, $"Re-organisation on {on}", string.Create(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench -- --only schemes` ({on}) on {DateTime.UtcNow:yyyy-MM-dd}, in a copy of the store of the big
            province: one scheme of one step moves every cell, one transaction with history, closure, counts, months, search and audit of each.
            """));
        return 0;
    }

    private static async Task<(Guid Scheme, int Cells)> DraftAsync(ServiceProvider services, Province province)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var cells = await db.Organisations.Where(row => row.EndedOn == null && row.ParentId != province.Commune && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell))
            .OrderBy(row => row.Code).Select(row => row.Id).ToListAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var scheme = new Scheme { OrganisationId = province.Root, MadeAt = DateTime.UtcNow, ByName = "bench" };
        if (scheme.Write("Đề án", today, "1-QĐ/TU", null, "", today) is { } no) throw new InvalidOperationException(no.Say);
        scheme.Add(new SchemeStep { SchemeId = scheme.Id, OrganisationId = province.Root, Kind = OrganisationChangeKind.Transfer, IntoId = province.Commune, Units = cells });
        db.Add(scheme);
        await db.SaveAsync(By);
        if (await scope.ServiceProvider.GetRequiredService<SchemeWork>().DecideAsync(scheme, By, default) is { } refused) throw new InvalidOperationException(refused.Say);
        return (scheme.Id, cells.Count);
    }

    private static async Task<(TimeSpan Took, bool Right)> TimeAsync(ServiceProvider services, Func<(SchemeWork, AppDb), Task<bool>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var work = (scope.ServiceProvider.GetRequiredService<SchemeWork>(), scope.ServiceProvider.GetRequiredService<AppDb>());
        using var self = Process.GetCurrentProcess();
        var (clock, busy) = (Stopwatch.StartNew(), self.TotalProcessorTime);
        var right = await act(work);
        var took = clock.Elapsed;
        self.Refresh();
        // On a machine that others use too, the processor's time says more than the clock.
        Console.WriteLine($"      {took.TotalSeconds:0.0} s, of these {(self.TotalProcessorTime - busy).TotalSeconds:0.0} s processor");
        return (took, right);
    }

    private static async Task<(int Kept, int Recount)> CountedAsync(ServiceProvider services, Province province)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var kept = await db.Headcounts.Where(row => row.OrganisationId == province.Commune && row.Kind == HeadcountKind.Members).Select(row => row.Value).SingleAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var counted = 0;
        foreach (var roster in scope.ServiceProvider.GetServices<IRoster>()) counted += await roster.CountAsync(province.Commune, today);
        return (kept, counted);
    }

    private static async Task<int> VerifyAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var findings = 0;
        foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>().Where(check => Checks.Any(name => check.Name.StartsWith(name, StringComparison.Ordinal))))
            await foreach (var say in check.FindAsync(db, default))
                if (findings++ < 5) Console.WriteLine($"{check.Name}: {say}");
        return findings;
    }
}
