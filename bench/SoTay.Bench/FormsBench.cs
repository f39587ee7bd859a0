using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Bench;

/// <summary>The statutory forms of a province and what stands behind their numbers, after a year in which people came, moved and left.</summary>
internal static partial class FormsBench
{
    private const int Rounds = 5, MoversOfHundred = 4, LeaversOfHundred = 1;
    private const string Period = "?period=2026-01-01_2026-12-31";
    private static readonly string[] Forms = ["growth", "new-members", "origins", "membership", "organisations", "unit-grades", "member-grades", "awards", "discipline", "paperwork"];
    private static readonly (string Row, int Column)[] Behind =
    [
        ("growth/A", 0), ("growth/B2b", 0), ("growth/C1", 0), ("growth/D", 0), ("organisations/2", 4), ("organisations/2", 5), ("unit-grades/B.II.2b", 0), ("unit-grades/B.II.2b", 2),
        ("member-grades/1", 0), ("member-grades/4b", 0), ("member-grades/4b", 2), ("member-grades/3c", 0),
        ("awards/II.3", 0), ("awards/II.3.30", 0), ("discipline/B", 0), ("paperwork/I.2b1b", 0), ("paperwork/II.3a", 0), ("paperwork/III.2", 0), ("paperwork/V.2a", 0), ("paperwork/VI.2a", 0),
    ];

    public static async Task<int> RunAsync(Province province, BenchOptions options)
    {
        await MoveAsync(province);
        await GradeAsync(province);
        await CommendAsync(province);
        await PackAsync(province);
        var report = new Report();
        await using var server = await Server.ProductAsync(province);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Cookie", await server.SignInAsync(Province.User, Province.Password));
        foreach (var (whose, unit) in ((string, Guid)[])[("province", province.Root), ("commune", province.Commune)])
        {
            foreach (var form in Forms) await MeasureAsync(client, $"/organisations/{unit}/forms/{form}{Period}", $"Form {form} of the {whose}", TimeSpan.FromSeconds(2), report);
            var rows = Opened().Matches(await client.GetStringAsync($"/organisations/{unit}/forms/membership{Period}")).Select(match => match.Value).Distinct().ToList();
            foreach (var (row, column) in Behind.Concat(rows.Where((_, place) => place % 4 == 0).Select(row => (row, 0))))
                await MeasureAsync(client, $"/organisations/{unit}/forms/{row}{Period}&column={column}", $"Behind {row}{(column > 0 ? $", column {column}," : "")} of the {whose}", TimeSpan.FromMilliseconds(100), report);
        }

        var on = BenchOptions.Database is null ? "SQLite" : "PostgreSQL";
        await report.KeepAsync(options.Output, $"Statutory forms on {on}", string.Create(CultureInfo.InvariantCulture, $"""
            Written by `dotnet run -c Release --project bench/SoTay.Bench -- --only forms` ({on}) on {DateTime.UtcNow:yyyy-MM-dd}: {province.Members:N0} members, of whom in the year
            {MoversOfHundred} of a hundred moved to another cell and {LeaversOfHundred} died. The middle of {Rounds} answers, whole pages over HTTP, after one that does not count.
            """));
        return 0;
    }

    [GeneratedRegex("(?<=/forms/)membership/(?!workbook|paper)[A-Za-z0-9.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opened();

    private static async Task MeasureAsync(HttpClient client, string path, string what, TimeSpan asked, Report report)
    {
        var first = Stopwatch.StartNew();
        await client.GetStringAsync(path);
        var cold = first.Elapsed;
        var took = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await client.GetStringAsync(path);
            took.Add(clock.Elapsed);
        }

        var middle = took.Order().ElementAt(Rounds / 2);
        report.Add(what, $"under {asked.TotalMilliseconds:0} ms", $"{middle.TotalMilliseconds:0} ms (first {cold.TotalMilliseconds:0} ms)", middle < asked);
    }

    // The server does so every few minutes.
    private static async Task PackAsync(Province province)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var clock = Stopwatch.StartNew();
        var packed = await scope.ServiceProvider.GetRequiredService<RollKeeper>().PackAsync();
        Console.WriteLine($"{packed} rolls packed in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    // Everybody and every organisation but one of fifty has a grade of the year.
    private static async Task GradeAsync(Province province)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.YearGrades.AnyAsync()) return;
        var (key, chance, day, moment) = BenchOptions.Database is null ? ("randomblob(16)", "abs(random())", "'2026-11-20'", "'2026-11-20 03:00:00'") : ("gen_random_uuid()", "floor(random() * 1000000)::int", "DATE '2026-11-20'", "TIMESTAMPTZ '2026-11-20 03:00:00Z'");
        foreach (var (subject, member, unit, from) in new[] { ("\"Id\"", "\"Id\"", "\"CellId\"", "\"Member\" WHERE \"CellId\" IS NOT NULL"), ("\"Id\"", "NULL", "\"Id\"", "\"Organisation\"  WHERE \"EndedOn\" IS NULL") })
        {
            // Only words of this method.
            var statement = $"""
                INSERT INTO "YearGrade" ("Id", "SubjectId", "MemberId", "OrganisationId", "Year", "Level", "DecisionNumber", "DecidedOn", "DecidedById", "Reason", "ByName", "At", "Version")
                SELECT {key}, {subject}, {member}, {unit}, 2026, CASE {chance} % 5 WHEN 0 THEN 'Excellent' WHEN 1 THEN 'Completed' ELSE 'Good' END, '1-QĐ', {day}, {unit}, '', 'bench', {moment}, 1 FROM {from} AND {chance} % 50 > 0
                """;
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    // Whoever has thirty years has the badge; one of thirty was given a badge or a certificate this year.
    private static async Task CommendAsync(Province province)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.BadgeAwards.AnyAsync()) return;
        var (key, chance, moment, day) = BenchOptions.Database is null
            ? ("randomblob(16)", "abs(random())", "'2026-11-20 03:00:00'", (Func<string, string>)(text => $"'{text}'")) : ("gen_random_uuid()", "floor(random() * 1000000)::int", "TIMESTAMPTZ '2026-11-20 03:00:00Z'", text => $"DATE '{text}'");
        foreach (var (years, joined, on, from) in new[] { (30, "1996-11-07", "2020-02-03", 1), (40, "1986-11-07", "2024-02-03", 1), (50, "1976-11-07", "2026-05-19", 1), (55, "1999-01-01", "2026-11-07", 30) })
        {
            // Only words of this method.
            var statement = $"""
                INSERT INTO "BadgeAward" ("Id", "MemberId", "OrganisationId", "Years", "On", "Ground", "DecisionNumber", "ByName", "At")
                SELECT {key}, "Id", "CellId", {years}, {day(on)}, 'Due', '1-QĐ', 'bench', {moment} FROM "Member" WHERE "CellId" IS NOT NULL AND "JoinedOn" <= {day(joined)} AND {chance} % {from} = 0
                """;
            await db.Database.ExecuteSqlRawAsync(statement);
        }

        foreach (var (kind, of, on) in new[] { ("Certificate", 30, "2026-06-06"), ("MeritCertificate", 300, "2026-07-07"), ("Certificate", 20, "2024-06-06") })
        {
            var statement = $"""
                INSERT INTO "Award" ("Id", "Kind", "MemberId", "OrganisationId", "GiverId", "ProposedById", "ProposedOn", "Ground", "Year", "Standing", "DecidedOn", "AmendedNumber", "AmendedReason", "MadeAt", "ByName", "Version")
                SELECT {key}, '{kind}', "Id", "CellId", "CellId", "CellId", {day(on)}, 'Hoàn thành xuất sắc nhiệm vụ', 2026, 'Given', {day(on)}, '', '', {moment}, 'bench', 1 FROM "Member" WHERE "CellId" IS NOT NULL AND {chance} % {of} = 0
                """;
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private static async Task MoveAsync(Province province)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(province.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.MemberEvents.AnyAsync(row => row.Kind == MemberEventKind.Died)) return;
        var cells = await db.Members.Where(row => row.CellId != null).Select(row => row.CellId!.Value).Distinct().ToListAsync();
        var chance = new Random(5);
        foreach (var some in (await db.Members.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync()).Where(_ => chance.Next(100) < MoversOfHundred + LeaversOfHundred).Chunk(2000))
        {
            foreach (var member in await db.Members.Where(row => some.Contains(row.Id)).ToListAsync())
            {
                var placed = await db.Placements.SingleAsync(row => row.MemberId == member.Id && row.Kind == PlacementKind.Permanent && row.To == null);
                var day = new DateOnly(2026, 1, 2).AddDays(chance.Next(290));
                if (day <= placed.From) continue;
                var leaves = chance.Next(MoversOfHundred + LeaversOfHundred) < LeaversOfHundred;
                placed.To = leaves ? day : day.AddDays(-1);
                if (leaves) db.Add(new MemberEvent { MemberId = member.Id, OrganisationId = placed.OrganisationId, Kind = MemberEventKind.Died, On = day });
                else db.Add(new Placement { MemberId = member.Id, OrganisationId = cells[chance.Next(cells.Count)], Kind = PlacementKind.Permanent, From = day });
            }

            await db.SaveAsync(Actor.Program("bench"));
            db.ChangeTracker.Clear();
        }

        if (BenchOptions.Database is not null) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }
}
