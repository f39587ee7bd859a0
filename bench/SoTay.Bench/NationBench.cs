using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Bench;

/// <summary>The country of the demonstration, and the forms of its structure. `--stores DIR` keeps the store, which takes a quarter of an hour on a busy machine.</summary>
internal static class NationBench
{
    private const int Rounds = 3;
    private const string Who = "tochuctrunguong", Password = "so-tay-2026", Period = "?period=2026-01-01_2026-12-31";

    public static async Task<int> RunAsync(BenchOptions options)
    {
        var folder = options.Stores is { } stores ? Path.Combine(stores, "nation") : Directory.CreateTempSubdirectory("sotay-nation-").FullName;
        var report = new Report();
        var made = File.Exists(Path.Combine(folder, "sotay.db")) ? TimeSpan.Zero : (await ProductProcess.RunAsync([0], "demo", "--size", "nation", "--data", folder)).Took;
        var (centre, province, members, units) = await ChooseAsync(folder);
        await using (var server = await Server.StartAsync(address => [ProductProcess.Library, "serve", "--data", folder, "--urls", address], "/sign-in"))
        {
            using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
            client.DefaultRequestHeaders.Add("Cookie", await server.SignInAsync(Who, Password));
            foreach (var form in (string[])["membership", "organisations", "origins", "growth", "new-members"])
            {
                // The structure of the Party is what is asked for; the others are told.
                var isStructure = form is "membership" or "organisations";
                await MeasureAsync(client, $"/organisations/{centre}/forms/{form}{Period}", $"Form {form} of the country", isStructure ? 5 : null, report);
                await MeasureAsync(client, $"/organisations/{province}/forms/{form}{Period}", $"Form {form} of a province", isStructure ? 1 : null, report);
            }

            await MeasureAsync(client, $"/organisations/{centre}/forms/membership/I{Period}", "Behind the members of the country, by province", null, report);
            report.Note($"Server at the end: {ProductProcess.ResidentPeak(server.Process.Id) / 1e6:0} MB at most.");
        }

        await report.KeepAsync(options.Output, "The country", string.Create(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench -- --only nation` (SQLite) on {DateTime.UtcNow:yyyy-MM-dd}: {members:N0} members in {units:N0} organisations of 34 provinces
            by `sotay demo --size nation`{(made == TimeSpan.Zero ? "" : $" ({made.TotalMinutes:0.0} minutes)")}, {new FileInfo(Path.Combine(folder, "sotay.db")).Length / 1e9:0.0} GB. The middle of {Rounds} answers after the first, whole pages over HTTP.
            """));
        if (options.Stores is null) Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, string path, string what, int? seconds, Report report)
    {
        var took = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await client.GetStringAsync(path);
            took.Add(clock.Elapsed.TotalSeconds);
        }

        var middle = took.Skip(1).Order().ElementAt(Rounds / 2);
        report.Add(what, seconds is { } asked ? $"under {asked} s" : "told", $"{middle:0.00} s (first {took[0]:0.00} s)", seconds is null || middle < seconds);
    }

    private static async Task<(Guid Centre, Guid Province, int Members, int Units)> ChooseAsync(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(new StoreOptions(folder, null)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var centre = await db.Organisations.Where(row => row.Kind == OrganisationKind.Central).Select(row => row.Id).SingleAsync();
        var province = await db.Organisations.Where(row => row.ParentId == centre).OrderBy(row => row.Code).Select(row => row.Id).FirstAsync();
        return (centre, province, await db.Members.CountAsync(), await db.Organisations.CountAsync());
    }
}
