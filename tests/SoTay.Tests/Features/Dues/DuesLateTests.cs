using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>What must not be forgotten: months of the year that is over, and a month without its sheet.</summary>
public sealed class DuesLateTests : IAsyncLifetime
{
    private DuesWorld _world = null!;

    private TestCell Home => _world.Home;

    public async ValueTask InitializeAsync() => _world = await DuesWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Three_unpaid_months_are_still_said_after_new_year()
    {
        foreach (var month in new[] { 9, 10, 11 }) await OweAsync(4, new(2026, month, 1));
        foreach (var month in new[] { new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1) }) await OweAsync(2, month);
        _world.App.Clock.GoTo(2027, 1, 5);
        var page = await Home.Secretary.OpenAsync(DuesLinks.Arrears(_world.Cell));
        page.Text.ShouldContain("Đã 3 tháng trong năm 2026 chưa đóng: chi bộ xem xét lý do");
        page.Text.ShouldNotContain("Đã 2 tháng", Case.Sensitive, "no month can be added to a year that is over");
        page.Text.IndexOf(Home.Members[4].FullName, StringComparison.Ordinal).ShouldBeLessThan(page.Text.IndexOf(Home.Members[2].FullName, StringComparison.Ordinal), "who owes most of a year stands first");
        (await (await _world.App.Data.BrowserAsync(SoTay.Features.Accounts.Role.Member, Home.Cell, Home.Members[4])).OpenAsync(DuesLinks.Mine)).Text.ShouldContain("Đã 3 tháng trong năm 2026 chưa đóng");
    }

    [Fact]
    public async Task October_to_december_reach_three_in_january()
    {
        foreach (var month in new[] { 10, 11, 12 }) await OweAsync(4, new(2026, month, 1));
        _world.App.Clock.GoTo(2027, 1, 5);
        (await Home.Secretary.OpenAsync(DuesLinks.Arrears(_world.Cell))).Text.ShouldContain("Đã 3 tháng trong năm 2026 chưa đóng");
    }

    [Fact]
    public async Task Months_of_two_years_are_not_added_together()
    {
        foreach (var month in new[] { new DateOnly(2025, 11, 1), new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1) }) await OweAsync(4, month);
        var page = await Home.Secretary.OpenAsync(DuesLinks.Arrears(_world.Cell));
        page.Text.ShouldContain("Đã 2 tháng trong năm 2026 chưa đóng, thêm 1 tháng là đến mức phải xem xét");
        page.Text.ShouldNotContain("chi bộ xem xét lý do");
    }

    [Fact]
    public async Task A_month_without_its_sheet_is_not_closed()
    {
        await _world.RatesAsync();
        await _world.BeginAsync();
        await _world.CloseAsync();
        _world.App.Clock.GoTo(2026, 12, 20);
        (await _world.CloseAsync()).Text.ShouldContain("Chưa lập danh sách đóng tháng 12/2026, chi bộ có 6 đồng chí đóng ở đây.");
        (await _world.App.InDbAsync(db => db.DuesBooks.CountAsync(row => row.ClosedAt != null))).ShouldBe(1);
        (await _world.BeginAsync(new(2026, 12, 1))).Document.QuerySelectorAll(".st-owe > li").Length.ShouldBe(6);
        // The amounts of December follow those approved in November.
        (await _world.CloseAsync()).Text.ShouldNotContain("Chưa lập danh sách đóng");
        (await _world.App.InDbAsync(db => db.DuesBooks.CountAsync(row => row.ClosedAt != null))).ShouldBe(2);
    }

    private Task OweAsync(int member, DateOnly month) => _world.App.InDbAsync(async db =>
    {
        var line = new DuesCharge { OrganisationId = _world.Cell, MemberId = Home.Members[member].Id, Month = month };
        line.Set(DuesGroup.Student, 5_000, 0);
        db.Add(line);
        await db.SaveAsync(Actor.Program("test"));
    });
}
