using System.Net;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

public sealed class RosterPageTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, _ward, _cell) = await _app.Data.LineAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_cell_is_one_screen_in_the_order_of_given_names()
    {
        foreach (var name in new[] { "Vi Thị Yến", "Nguyễn Văn Ân", "Đỗ Văn Đạt", "Trần Thị An", "Lê Văn Dũng" }) await _app.Data.MemberAsync(_cell, name);
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);

        var page = await secretary.OpenAsync($"/organisations/{_cell.Id}/members");

        page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)
            .ShouldBe(["Trần Thị An", "Nguyễn Văn Ân", "Lê Văn Dũng", "Đỗ Văn Đạt", "Vi Thị Yến"]);
        page.Text.ShouldContain("5 người");
    }

    [Fact]
    public async Task An_empty_cell_says_what_to_do_next()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        var page = await office.OpenAsync($"/organisations/{_cell.Id}/members");

        page.Text.ShouldContain("Chưa có đảng viên nào trong sổ");
        page.Document.QuerySelector($".st-empty a[href='/organisations/{_cell.Id}/imports']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_member_on_temporary_placement_stands_in_both_lists_and_is_marked()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward);
        var member = await _app.Data.MemberAsync(_cell, "Lương Văn Hùng");
        await _app.InDbAsync(async db =>
        {
            var row = await db.Members.FindAsync(member.Id);
            row!.TemporaryCellId = other.Id;
            await db.SaveAsync(Platform.Search.Doing.Test);
        });
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        (await office.OpenAsync($"/organisations/{other.Id}/members")).Text.ShouldContain("sinh hoạt tạm thời ở đây");
        (await office.OpenAsync($"/organisations/{_cell.Id}/members")).Text.ShouldContain("đang sinh hoạt tạm thời nơi khác");
        (await office.OpenAsync($"/organisations/{_ward.Id}/members?temporary=true")).Text.ShouldContain("Lương Văn Hùng");
    }

    [Theory]
    [InlineData("status=probationary", "Bàn Thị Thanh Hảo")]
    [InlineData("exempt=true", "Cà Văn Khải")]
    [InlineData("status=probationary&exempt=true", null)]
    [InlineData("q=ca+khai", "Cà Văn Khải")]
    [InlineData("q=bàn+hảo&status=official", null)]
    public async Task Filters_and_search_narrow_a_ward(string query, string? only)
    {
        await _app.Data.MemberAsync(_cell, "Nguyễn Văn Ân");
        await FoundAsync(await _app.Data.MemberAsync(_cell, "Bàn Thị Thanh Hảo", Membership.Probationary));
        await FoundAsync(await _app.Data.MemberAsync(_cell, "Cà Văn Khải", exempt: true));
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        var page = await office.OpenAsync($"/organisations/{_ward.Id}/members?{query}");

        page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ShouldBe(only is null ? [] : [only]);
        if (only is null) page.Text.ShouldContain("Không có ai khớp");
    }

    [Fact]
    public async Task A_search_never_leaves_the_scope()
    {
        var otherWard = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province);
        var otherCell = await _app.Data.OrganisationAsync(OrganisationKind.Cell, otherWard);
        await FoundAsync(await _app.Data.MemberAsync(otherCell, "Tẩn Kim Công"));
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        (await office.OpenAsync($"/organisations/{_ward.Id}/members?q=tan+cong")).Text.ShouldContain("Không có ai khớp");
        (await office.OpenAsync($"/organisations/{otherWard.Id}/members")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.OpenAsync($"/organisations/{_ward.Id}/members?cell={otherCell.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Secretary, HttpStatusCode.OK)]
    [InlineData(Role.CellCommitteeMember, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.OK)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.AssignedObserver, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden)]
    public async Task Who_may_see_the_roster_sees_it(Role role, HttpStatusCode expected)
    {
        var browser = await _app.Data.BrowserAsync(role, _cell);

        (await browser.OpenAsync($"/organisations/{_cell.Id}/members")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_wrong_filter_in_the_address_is_left_out()
    {
        await _app.Data.MemberAsync(_cell, "Vi Thị Bích");
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        (await office.OpenAsync($"/organisations/{_cell.Id}/members?sex=xyz&at=abc")).Text.ShouldContain("Vi Thị Bích");
    }

    [Fact]
    public void Pages_hold_whole_cells_and_lose_nobody()
    {
        var cells = Enumerable.Range(1, 40).Select(number => new RosterCell(Guid.CreateVersion7(), $"Chi bộ {number}", number * 7 % 90)).ToList();

        var pages = RosterCell.Pages(cells, 60);

        pages.SelectMany(page => page).ShouldBe(cells);
        pages.ShouldAllBe(page => page.Count == 1 || page.Sum(cell => cell.Members) <= 60);
    }

    [Theory]
    [InlineData(18, 30, "1995-11-23", "2008-11-22")]
    public void An_age_band_is_a_span_of_birth_dates(int min, int max, string earliest, string latest) =>
        new AgeBand(1, min, max).BirthDates(new DateOnly(2026, 11, 22)).ShouldBe((DateOnly.Parse(earliest), DateOnly.Parse(latest)));

    private Task FoundAsync(Member member) => _app.InDbAsync(async db =>
    {
        db.IndexMember(member);
        await db.SaveAsync(Platform.Search.Doing.Test);
    });
}
