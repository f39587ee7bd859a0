using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Features.Organisations;
using SoTay.Tests.Features.Organisations.Schemes;
using SoTay.Tests.Support;

namespace SoTay.Tests.Slow;

/// <summary>A thousand cells under another superior in one step: every kept number equals a recount. How long ten thousand take is measured in docs/performance.md.</summary>
public sealed class SchemeSizeTests
{
    private const int Communes = 10;
    private const int CellsEach = 100;
    private static readonly DateOnly On = new(2026, 9, 30);

    [Fact]
    public async Task A_thousand_cells_move_in_one_step_and_every_count_equals_a_recount()
    {
        await using var app = await TestApp.StartAsync();
        var province = await app.Data.OrganisationAsync(OrganisationKind.Province);
        List<Organisation> cells = [];
        for (var number = 0; number < Communes; number++)
        {
            var commune = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
            for (var count = 0; count < CellsEach; count++) cells.Add(await app.Data.OrganisationAsync(OrganisationKind.Cell, commune, code: $"c.{number}.{count}"));
        }

        foreach (var cell in cells)
        {
            await app.Data.MemberAsync(cell);
            await DecisionTests.SealedAsync(app, cell, 8);
            await DecisionTests.SealedAsync(app, cell, 10);
        }

        var made = SchemeWorld.Establish(province.Id, "moi", OrganisationKind.Commune);
        (await new SchemeWorld(app).DoAsync(province, On, made, SchemeWorld.Move(made.MadeId!.Value, [.. cells]))).ShouldBeNull();
        await app.InDbAsync(async db =>
        {
            (await db.Headcounts.SingleAsync(row => row.OrganisationId == made.MadeId && row.Kind == HeadcountKind.Members)).Value.ShouldBe(Communes * CellsEach);
            (await db.Headcounts.Where(row => row.Kind == HeadcountKind.Cells && row.Value == CellsEach).CountAsync()).ShouldBe(0, "the old communes have no cell left");
            var months = await db.MonthlyCounts.SingleAsync(row => row.OrganisationId == made.MadeId && row.Measure == CountedMeasure.Sealed);
            (months.M8, months.M10).ShouldBe((0, Communes * CellsEach));
        });
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var outcome in await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync())
            if (outcome.Check is not "seals") outcome.Findings.ShouldBeEmpty(outcome.Check);
    }
}
