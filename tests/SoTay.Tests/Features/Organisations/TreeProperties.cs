using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

/// <summary>
/// Random decisions, many of them back-dated or refused: history stays without gaps, the closure equals a walk of the parents on any date,
/// head counts and months equal a recount. A failing seed is printed by its test case.
/// </summary>
public sealed class TreeProperties
{
    private static readonly SoTay.Platform.Audit.Actor Office = SoTay.Platform.Audit.Actor.Program("test");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Random_decisions_keep_history_closure_and_counts_whole(int seed)
    {
        await using var app = await TestApp.StartAsync();
        var random = new Random(seed);
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, other);
        foreach (var under in new[] { ward, other, committee, committee })
        {
            var more = await app.Data.OrganisationAsync(OrganisationKind.Cell, under);
            await app.Data.MemberAsync(more);
            foreach (var month in new[] { 2, 6, 10 }) await DecisionTests.MeetAsync(app, more, month);
        }

        await app.Data.MemberAsync(cell);
        var done = 0;
        for (var step = 0; step < 25; step++)
        {
            var on = TestData.Beginning.AddDays(random.Next(1, 509));
            if (await ActAsync(app, random, step, on) is null) done++;
        }

        done.ShouldBeGreaterThan(3);
        await TreeRecount.HoldsAsync(app, [.. Enumerable.Range(0, 18).Select(each => TestData.Beginning.AddDays(each * 29))]);
    }

    private static async Task<Refusal?> ActAsync(TestApp app, Random random, int step, DateOnly on)
    {
        var all = await app.InDbAsync(db => db.Organisations.AsNoTracking().OrderBy(row => row.Id).ToListAsync());
        Organisation Any() => all[random.Next(all.Count)];
        var (one, two) = (Any(), Any());
        var decision = DecisionTests.On(on);
        switch (random.Next(6))
        {
            case 0:
                return await DecisionTests.ActAsync(app, async (decisions, load) => (await decisions.EstablishAsync(await load(one), new($"Chi bộ {step}", $"c{step}",
                    random.Next(3) == 0 ? OrganisationKind.GrassrootsCommittee : OrganisationKind.Cell), decision, Office)).Refusal);
            case 1:
                return await DecisionTests.ActAsync(app, async (decisions, load) => await decisions.RenameAsync(await load(one),
                    new($"{one.Name} {step}", one.Code, one.Kind == OrganisationKind.Cell && random.Next(2) == 0 ? OrganisationKind.GrassrootsCell : one.Kind), decision, Office));
            case 2 or 3:
                return await DecisionTests.ActAsync(app, (decisions, load) => DecisionTests.MoveAsync(decisions, load, one, two, on));
            case 4:
                return await DecisionTests.MergersAsync(app, async (mergers, load) => await mergers.AbsorbAsync(await load(one), await load(two), decision, Office));
            default:
                return await DecisionTests.ActAsync(app, async (decisions, load) =>
                    await decisions.EndAsync(await load(one), OrganisationChangeKind.Dissolve, decision, null, Office));
        }
    }
}
