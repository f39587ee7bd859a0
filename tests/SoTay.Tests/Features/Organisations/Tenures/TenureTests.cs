using FsCheck;
using FsCheck.Fluent;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;

namespace SoTay.Tests.Features.Organisations.Tenures;

/// <summary>How long somebody holds a post without a break, against a slow recount over random histories.</summary>
public sealed class TenureTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
    private static readonly DateOnly Start = new(2000, 1, 1);

    [Fact]
    public void Random_histories_equal_a_recount() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        // A unit goes only into a later one, so that there is no circle.
        var next = Enumerable.Range(0, Units.Length - 1).Where(_ => random.Next(3) == 0).ToDictionary(at => Units[at], at => Units[random.Next(at + 1, Units.Length)]);
        var posts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => RandomPost(random)).ToList();
        var held = posts[random.Next(posts.Count)];
        var gap = random.Next(0, 60);
        var tenure = Tenure.Of(held, posts, new UnitSuccession(next), gap);
        var run = Run(held, posts, next, gap);
        tenure.Since.ShouldBe(run.Min(post => post.From));
        tenure.Holdings.ShouldBe(run.Count);
    }));

    [Theory]
    [InlineData("2025-07-02", "1 năm 4 tháng", "2026-11-22")]
    [InlineData("2026-11-22", "0 tháng", "2026-11-22")]
    [InlineData("2016-11-22", "10 năm", "2026-11-22")]
    [InlineData("2016-11-23", "9 năm 11 tháng", "2026-11-22")]
    public void The_time_is_said_in_whole_months(string since, string words, string day) =>
        new Tenure(Holding(Units[0], DateOnly.Parse(since, null), null), DateOnly.Parse(since, null), 1).LengthOn(DateOnly.Parse(day, null)).ShouldBe(words);

    private static Post RandomPost(Random random)
    {
        var from = Start.AddDays(random.Next(0, 9000));
        return Holding(Units[random.Next(Units.Length)], from, random.Next(4) == 0 ? null : from.AddDays(random.Next(0, 2500)));
    }

    private static Post Holding(Guid unit, DateOnly from, DateOnly? to) => new() { OrganisationId = unit, MemberId = Somebody, Kind = PostKind.Secretary, From = from, To = to };

    // Whatever leads to something that is in the run is in the run, until nothing more is found.
    private static HashSet<Post> Run(Post held, List<Post> posts, Dictionary<Guid, Guid> next, int gap)
    {
        HashSet<Post> run = [held];
        bool Found(Post before) => run.Any(later => (before.From < later.From || before.From == later.From && before.Id != later.Id && later.Id == held.Id || before.From == later.From && before.Id.CompareTo(later.Id) < 0)
            && Lead(before.OrganisationId, later.OrganisationId, next)
            && (before.To is null || before.To.Value.AddDays(gap + 1) >= later.From));
        while (posts.FirstOrDefault(post => !run.Contains(post) && post.From <= held.From && Found(post)) is { } more) run.Add(more);
        return run;
    }

    private static bool Lead(Guid from, Guid to, Dictionary<Guid, Guid> next) => from == to || next.TryGetValue(from, out var into) && Lead(into, to, next);
}
