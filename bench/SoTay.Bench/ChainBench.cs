using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Bench;

/// <summary>
/// Documents and targets at the size of a province: search among 200,000 documents, and 25 targets divided over its communes and cells,
/// each with a value. They are written into the store of the big province once and stay there.
/// </summary>
internal static class ChainBench
{
    private const int Documents = 200_000;
    private const int Targets = 25;
    private static readonly DateOnly Begun = new(2026, 1, 15);

    private static readonly string[] Subjects =
    [
        "về phát triển đô thị và đường giao thông nông thôn", "nâng cao chất lượng sinh hoạt chi bộ", "thực hiện Nghị quyết đại hội", "kết quả kiểm tra, giám sát quý",
        "xây dựng nông thôn mới kiểu mẫu", "chuyển đổi số trong công tác đảng", "công tác dân vận và giảm nghèo bền vững", "phòng, chống cháy rừng mùa khô",
    ];

    private static readonly string[] Types = ["NQ", "KH", "BC", "TB", "CTr", "QĐ", "KL", "TTr"];

    public static async Task<int> RunAsync(Province province, BenchOptions options)
    {
        var (report, seconds) = (new Report(), options.Seconds);
        var leaf = await FillAsync(province);
        await using var server = await Server.ProductAsync(province);
        var cookie = await server.SignInAsync(Province.User, Province.Password);
        foreach (var (what, query) in ((string, string)[])[("a symbol", "q=1777-KH/CB"), ("words without marks", "q=duong+do+thi+nong+thon"), ("words with marks, type and year", "q=đường+đô+thị&type=KH&year=2025"), ("one common word", "q=nghi+quyet")])
        {
            var url = new Uri(server.Address, $"/organisations/{province.Root}/documents?{query}").AbsoluteUri;
            await FoundAsync(url, cookie);
            var run = await MedianAsync(url, cookie, seconds);
            report.Add($"Library of {Documents:N0} documents, {what}: median", "under 50 ms", $"{run.Median.TotalMilliseconds:0.0} ms", run.Median < TimeSpan.FromMilliseconds(50) && run.Failed == 0);
        }

        foreach (var (whose, unit) in ((string, Guid)[])[("over all communes and cells", province.Root), ("of a commune, with what its cells told last", province.Commune)])
        {
            var scores = await MedianAsync(new Uri(server.Address, $"/organisations/{unit}/targets").AbsoluteUri, cookie, seconds);
            report.Add($"Scoreboard of {Targets} targets {whose}: median", "under 20 ms", $"{scores.Median.TotalMilliseconds:0.0} ms", scores.Median < TimeSpan.FromMilliseconds(20) && scores.Failed == 0);
        }

        var (took, seen) = await TellAsync(province, leaf);
        report.Add("A value of a cell, told and counted up to the province", "the same second", $"{took.TotalMilliseconds:0} ms", seen && took < TimeSpan.FromSeconds(1));
        var on = BenchOptions.Database is null ? "SQLite" : "PostgreSQL";
        await report.KeepAsync(options.Output, $"Documents and targets on {on}", string.Create(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench -- --only chain` ({on}) on {DateTime.UtcNow:yyyy-MM-dd}, in the store of the big
            province: {Documents:N0} documents of its cells, and {Targets} targets each divided over its communes and cells, with a value of every cell. One connection,
            the middle of three rounds of {seconds} s.
            """));
        return 0;
    }

    // A search that finds nothing is quick for the wrong reason.
    private static async Task FoundAsync(string url, string cookie)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        if (!(await client.GetStringAsync(url)).Contains("<th scope=\"row\">", StringComparison.Ordinal)) throw new InvalidOperationException($"{url} finds nothing.");
    }

    private static async Task<Wrk> MedianAsync(string url, string cookie, int seconds)
    {
        await Wrk.RunAsync(url, cookie, 4, 3);
        var runs = new List<Wrk>();
        for (var round = 0; round < 3; round++) runs.Add(await Wrk.RunAsync(url, cookie, 1, seconds));
        return runs.OrderBy(run => run.Median).ElementAt(1);
    }

    private static async Task<(TimeSpan Took, bool Seen)> TellAsync(Province province, Guid leaf)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        var took = new List<TimeSpan>();
        var seen = true;
        for (var round = 0; round < 5; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var target = await db.Targets.AsNoTracking().SingleAsync(row => row.Id == leaf);
            var top = db.Targets.AsNoTracking().Where(row => row.OrganisationId == province.Root && row.Code == target.Code).Select(row => row.Now.Value);
            var before = await top.SingleAsync();
            var old = await db.TargetValues.SingleAsync(row => row.TargetId == leaf);
            var clock = Stopwatch.StartNew();
            old.Value++;
            scope.ServiceProvider.GetRequiredService<TargetRollUps>().RecountWithSave([leaf]);
            await db.SaveAsync(Actor.Program("bench"));
            seen &= await top.SingleAsync() == before + 1;
            took.Add(clock.Elapsed);
        }

        return (took.Order().ElementAt(2), seen);
    }

    /// <summary>A target of a cell to tell a value of.</summary>
    private static async Task<Guid> FillAsync(Province province)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var units = await db.Organisations.AsNoTracking().Where(row => row.EndedOn == null).Select(row => new { row.Id, row.ParentId, row.Kind }).ToListAsync();
        var cells = units.FindAll(row => row.Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell);
        if (!await db.Documents.AnyAsync())
        {
            var made = Enumerable.Range(0, Documents).Select(place => Paper(cells[place % cells.Count].Id, place, place / cells.Count + 1)).ToList();
            foreach (var some in made.Chunk(20_000))
            {
                db.AddRange(some);
                db.IndexDocuments(some);
                await db.SaveAsync(Actor.Program("bench"));
                db.ChangeTracker.Clear();
            }

            var top = Paper(province.Root, 0, 1);
            db.Add(top);
            db.IndexDocuments([top]);
            var parents = units.Where(row => row.ParentId is not null).ToLookup(row => row.ParentId!.Value, row => row.Id);
            for (var number = 1; number <= Targets; number++)
            {
                var target = new Target { OrganisationId = province.Root, DocumentId = top.Id, BeginsOn = Begun, Code = $"CT{number:00}", GroupName = $"Nhóm {1 + number % 8}", Name = $"Chỉ tiêu {number}", Goal = 1000, Baseline = 0, DueOn = new DateOnly(2030, 12, 31) };
                var leaves = new List<Guid>();
                Divide(db, target, parents, leaves);
                scope.ServiceProvider.GetRequiredService<TargetRollUps>().RecountWithSave(leaves);
                await db.SaveAsync(Actor.Program("bench"));
                db.ChangeTracker.Clear();
            }
        }

        // The test server gathers no statistics by itself, as a real one does.
        if (BenchOptions.Database is not null) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        return await db.Targets.Where(row => row.OrganisationId == cells[0].Id).Select(row => row.Id).FirstAsync();
    }

    private static void Divide(AppDb db, Target target, ILookup<Guid, Guid> parents, List<Guid> leaves)
    {
        db.Add(target);
        if (parents[target.OrganisationId].Any()) target.Source = TargetSource.Sum;
        else
        {
            db.Add(new TargetValue { TargetId = target.Id, OrganisationId = target.OrganisationId, AsOf = new DateOnly(2026, 9, 30), Value = 1, ByName = "bench", At = DateTime.UtcNow });
            leaves.Add(target.Id);
        }

        foreach (var below in parents[target.OrganisationId]) Divide(db, target.PartFor(below), parents, leaves);
    }

    private static Document Paper(Guid organisation, int place, int number)
    {
        var type = Types[place % Types.Length];
        return new()
        {
            OrganisationId = organisation, Type = type, Number = number, Term = "2025-2030", Symbol = string.Create(CultureInfo.InvariantCulture, $"{1000 + place % 3000}-{type}/CB"),
            IssuedOn = Begun.AddDays(-(place % 700)), Subject = $"{Subjects[place / 3 % Subjects.Length]} năm {2024 + place % 3}",
        };
    }
}
