using System.Net;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

public sealed class CellBoardTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _good = null!;
    private Organisation _owing = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _good) = await _app.Data.LineAsync();
        _owing = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ Tổ dân phố 29");
        for (var month = 1; month <= 11; month++) await BoardData.HeldAsync(_app, _good, month, month == 2 ? 12 : 3, onPaper: month == 5);
        for (var month = 1; month <= 10; month++) await BoardData.HeldAsync(_app, _owing, month);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_square_says_its_state_and_opens_that_months_meeting()
    {
        var page = await OpenAsync();

        page.Document.QuerySelector($"td a[href='/organisations/{_good.Id}/board/2026-01']")!.GetAttribute("aria-label").ShouldBe("Tháng 1: đúng hạn");
        page.Document.QuerySelector($"td a[href='/organisations/{_good.Id}/board/2026-02']")!.GetAttribute("aria-label").ShouldBe("Tháng 2: họp muộn");
        page.Document.QuerySelector($"td a[href='/organisations/{_good.Id}/board/2026-05']")!.GetAttribute("aria-label").ShouldBe("Tháng 5: ghi trên giấy");
        page.Document.QuerySelector($"td a[href='/organisations/{_owing.Id}/board/2026-11']")!.GetAttribute("aria-label").ShouldBe("Tháng 11: chưa họp, hạn 07/11");
        page.Document.QuerySelector($"td a[href='/organisations/{_owing.Id}/board/2026-12']")!.GetAttribute("aria-label").ShouldBe("Tháng 12: chưa đến hạn");
    }

    [Fact]
    public async Task A_cell_says_what_it_owes_since_when_and_why()
    {
        var page = await OpenAsync();

        page.Text.ShouldContain("Còn nợ (1)");
        page.Document.QuerySelector(".st-owe li")!.TextContent.ShouldContain("Chưa họp, chậm 15 ngày:");
        page.Document.QuerySelectorAll("tr.is-owing").Length.ShouldBe(1);
        page.Text.ShouldContain("50-CT/TW");
    }

    [Fact]
    public async Task A_meeting_held_and_not_sealed_is_met_but_its_minutes_are_owed()
    {
        await BoardData.NotSealedAsync(_app, _owing, 11, 3, MeetingState.Open);

        var page = await OpenAsync();

        page.Document.QuerySelector($"td a[href='/organisations/{_owing.Id}/board/2026-11']")!.GetAttribute("aria-label").ShouldBe("Tháng 11: đúng hạn");
        page.Document.QuerySelector(".st-owe li")!.TextContent.ShouldContain("họp 03/11, chưa có biên bản");
    }

    [Fact]
    public async Task The_same_board_as_of_a_past_day_is_read_from_the_records()
    {
        _app.Clock.GoTo(2026, 11, 30);

        var page = await OpenAsync("?on=06/11/2026");

        page.Document.QuerySelector($"td a[href='/organisations/{_owing.Id}/board/2026-11']")!.GetAttribute("aria-label").ShouldBe("Tháng 11: chưa đến hạn");
        page.Document.QuerySelector($"td a[href='/organisations/{_good.Id}/board/2026-11']")!.GetAttribute("aria-label").ShouldBe("Tháng 11: đúng hạn");
        page.Text.ShouldContain("Còn nợ (0)");
    }

    [Fact]
    public async Task Filters_narrow_the_board_and_keep_the_way_back()
    {
        (await OpenAsync("?owing=true")).Document.QuerySelectorAll("tbody tr th[scope=row]").Length.ShouldBe(1);
        var none = await OpenAsync("?kind=Schools");
        none.Text.ShouldContain("Không chi bộ nào khớp bộ lọc");
        none.Document.QuerySelector(".st-empty a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Reminding_all_is_recorded_once_a_day_and_stands_on_the_secretarys_screen()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        var board = await office.OpenAsync($"/organisations/{_ward.Id}/board");

        var after = await board.SubmitAsync("aside form");
        after.Text.ShouldContain("Đã nhắc 22/11");
        after.Document.Body!.TextContent.ShouldContain("Đã nhắc 1 chi bộ");
        (await after.SubmitAsync("aside form")).Document.Body!.TextContent.ShouldContain("Hôm nay các chi bộ này đã được nhắc rồi");

        var home = await (await _app.Data.BrowserAsync(Role.Secretary, _owing)).OpenAsync("/");
        home.Text.ShouldContain("Đảng ủy nhắc");
        home.Text.ShouldContain("Chưa họp, chậm 15 ngày");
    }

    [Fact]
    public async Task The_workbook_holds_the_same_board()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        var answer = await office.Http.GetAsync($"/organisations/{_ward.Id}/board.xlsx?year=2026");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await answer.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Who_may_only_look_gets_no_button_to_remind()
    {
        var inspector = await _app.Data.BrowserAsync(Role.Inspector, _ward);

        (await inspector.OpenAsync($"/organisations/{_ward.Id}/board")).Document.QuerySelector("aside form").ShouldBeNull();
    }

    [Fact]
    public async Task A_foreign_board_is_not_found_and_a_member_may_not_see_one()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune, null, "Đảng bộ xã Nà Phiêng");
        (await (await _app.Data.BrowserAsync(Role.CommuneOffice, other)).OpenAsync($"/organisations/{_ward.Id}/board")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await _app.Data.BrowserAsync(Role.Member, _good)).OpenAsync($"/organisations/{_good.Id}/board")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_ward_without_cells_is_told_what_will_stand_here()
    {
        var empty = await _app.Data.OrganisationAsync(OrganisationKind.Commune, null, "Đảng bộ xã Nà Phiêng");

        var page = await (await _app.Data.BrowserAsync(Role.CommuneOffice, empty)).OpenAsync($"/organisations/{empty.Id}/board");

        page.Text.ShouldContain("Chưa có chi bộ nào");
    }

    private async Task<Page> OpenAsync(string query = "") =>
        await (await _app.Data.BrowserAsync(Role.CommuneOffice, _ward)).OpenAsync($"/organisations/{_ward.Id}/board{query}");
}
