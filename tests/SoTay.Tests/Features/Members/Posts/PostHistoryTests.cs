using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Posts;

/// <summary>Whatever posts are given and ended, and however units move: the figures of any day equal a slow recount from the holdings.</summary>
public sealed class PostHistoryTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Figures_of_any_day_equal_a_recount(int seed)
    {
        await using var app = await TestApp.StartAsync();
        var random = new Random(seed);
        var (province, ward, cell) = await app.Data.LineAsync();
        var beside = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        List<Organisation> units = [province, ward, beside, cell, await app.Data.OrganisationAsync(parent: ward), await app.Data.OrganisationAsync(parent: beside)];
        List<Member> people = [];
        for (var at = 0; at < 8; at++) people.Add(await app.Data.MemberAsync(units[3 + at % 3]));
        var (given, refused) = (0, 0);
        for (var step = 0; step < 60; step++)
        {
            var on = TestData.Beginning.AddDays(random.Next(-20, Today.DayNumber - TestData.Beginning.DayNumber + 3));
            if (await StepAsync(app, random, units, people, on)) given++;
            else refused++;
        }

        given.ShouldBeGreaterThan(12);
        refused.ShouldBeGreaterThan(3);
        foreach (var under in new[] { province, ward, beside })
            for (var day = TestData.Beginning; day <= Today; day = day.AddDays(random.Next(20, 70))) await HoldsAsync(app, under, day);
        var call = await TestCommands.RunAsync(app.Store, "stats", "posts", "--under", province.Code, "--as-of", "2026-03-15", "--json");
        call.Code.ShouldBe(0, call.Error);
        call.Json.GetProperty("figures").EnumerateArray().First(row => row.GetProperty("key").GetString() == "posts.total").GetProperty("value").GetInt64().ShouldBe(await TotalAsync(app, province, new(2026, 3, 15)));
    }

    private static async Task<bool> StepAsync(TestApp app, Random random, List<Organisation> units, List<Member> people, DateOnly on)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SoTay.Platform.Data.AppDb>();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        var unit = (await decisions.LoadAsync(units[random.Next(units.Count)].Id))!;
        if (random.Next(8) == 0 && unit.IsCell)
            return await decisions.MoveAsync(unit, (await decisions.LoadAsync(units[1 + random.Next(2)].Id))!, new Decision(on, "7-QĐ/ĐU"), Actor.Program("test")) is null;
        var held = await db.Posts.Where(row => row.OrganisationId == unit.Id).ToListAsync();
        if (random.Next(3) == 0 && held.Find(post => post.To is null) is { } going)
        {
            if (going.End(on, Today, PostEnding.Moved) is not null) return false;
        }
        else
        {
            var kinds = Enum.GetValues<PostKind>();
            var holding = new PostHolding(people[random.Next(people.Count)].Id, kinds[random.Next(kinds.Length)], on, "", "", random.Next(3) switch { 0 => true, 1 => false, _ => null }, random.Next(2) == 0) { Until = random.Next(3) == 0 ? on.AddDays(random.Next(0, 200)) : null };
            if (Post.Give(unit, holding, held, Today, out var given) is not null) return false;
            db.Add(given!);
        }

        await db.SaveAsync(Actor.Program("test"));
        return true;
    }

    private static async Task HoldsAsync(TestApp app, Organisation under, DateOnly day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("posts", under, day, null, null, Today, default);
        var (posts, inside, women) = await RecountAsync(app, under, day);
        var say = $"{under.Name} on {day.ToString(CultureInfo.InvariantCulture)}";
        figures["posts.total"].Value.ShouldBe(posts.Count, say);
        figures["posts.kind.secretary"].Value.ShouldBe(posts.Count(post => post.Kind == PostKind.Secretary), say);
        figures["posts.kind.inspection-member"].Value.ShouldBe(posts.Count(post => post.Kind == PostKind.InspectionMember), say);
        figures["posts.women"].Value.ShouldBe(posts.Count(post => women.Contains(post.MemberId)), say);
        figures["posts.secretaries.not-local"].Value.ShouldBe(posts.Count(post => post.Kind == PostKind.Secretary && post.IsLocal == false), say);
        figures["posts.vacant"].Value.ShouldBe(inside.Count(unit => !posts.Exists(post => post.OrganisationId == unit && post.Kind == PostKind.Secretary)), say);
        // Never two secretaries at once.
        posts.Where(post => Post.IsSingle(post.Kind)).GroupBy(post => (post.OrganisationId, post.Kind)).ShouldAllBe(group => group.Count() == 1);
    }

    private static async Task<long> TotalAsync(TestApp app, Organisation under, DateOnly day) => (await RecountAsync(app, under, day)).Posts.Count;

    // By the parents of that day, not by the closure.
    private static Task<(List<Post> Posts, List<Guid> Inside, HashSet<Guid> Women)> RecountAsync(TestApp app, Organisation under, DateOnly day) => app.InDbAsync(async db =>
    {
        var parents = (await db.OrganisationPeriods.AsNoTracking().ToListAsync()).FindAll(row => row.Covers(day)).ToDictionary(row => row.OrganisationId, row => row.ParentId);
        bool Inside(Guid unit) => unit == under.Id || parents.TryGetValue(unit, out var above) && above is { } next && Inside(next);
        var posts = (await db.Posts.AsNoTracking().ToListAsync()).FindAll(post => post.Covers(day) && Inside(post.OrganisationId));
        return (posts, parents.Keys.Where(Inside).ToList(), (await db.Members.Where(row => row.Sex == Sex.Female).Select(row => row.Id).ToListAsync()).ToHashSet());
    });
}
