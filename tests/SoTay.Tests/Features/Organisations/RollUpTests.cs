using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

public sealed class RollUpTests
{
    [Fact]
    public async Task A_count_of_a_month_reaches_everyone_above()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        await app.InDbAsync(async db =>
        {
            db.Count(cell.Id, new DateOnly(2026, 3, 1), CountedMeasure.MetOnTime, 1);
            db.Count(cell.Id, new DateOnly(2026, 3, 1), CountedMeasure.MetOnTime, 1);
            db.Count(cell.Id, new DateOnly(2026, 4, 1), CountedMeasure.MetOnTime, 1);
            await db.SaveAsync(Actor.Program("test"));
        });
        var rows = await app.InDbAsync(db => db.MonthlyCounts.ToListAsync());
        rows.Select(row => row.OrganisationId).ShouldBe([province.Id, ward.Id, cell.Id], ignoreOrder: true);
        rows.ShouldAllBe(row => row.M3 == 2 && row.M4 == 1 && row.M5 == 0);
    }

    [Fact]
    public async Task Headcounts_add_up_through_the_tree()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(second);
        var counts = await app.InDbAsync(db => db.Headcounts.Where(row => row.Kind == HeadcountKind.Members).ToDictionaryAsync(row => row.OrganisationId, row => row.Value));
        counts[province.Id].ShouldBe(2);
        counts[ward.Id].ShouldBe(2);
        counts[cell.Id].ShouldBe(1);
    }
}
