using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>A cell says why a month was late or not held; its list and the boards above show it with name and day.</summary>
public sealed class MonthReasonTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        await BoardData.HeldAsync(_app, _cell.Cell, 9);
        await BoardData.HeldAsync(_app, _cell.Cell, 10, day: 15);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_month_not_held_is_explained_from_the_list_and_the_ward_reads_it_on_its_board()
    {
        var list = await _cell.Secretary.OpenAsync(MeetingLinks.Of(_cell.Cell.Id));
        list.Text.ShouldContain("Tháng 11, chưa họp: chưa nêu lý do");
        var form = await list.FollowAsync("a[href$='2026-11/reason']");

        var said = await form.SubmitAsync("#ly-do", ("Input.Kind", "Flood"), ("Input.Words", "ngập cầu Bản Lầu"));

        said.Text.ShouldContain($"mưa lũ, thiên tai: ngập cầu Bản Lầu ({_cell.Chair.FullName} nêu ngày 22/11/2026)");
        var board = await _office.OpenAsync($"/organisations/{_cell.Ward.Id}/board");
        board.Document.QuerySelector(".st-owe li")!.TextContent.ShouldContain("mưa lũ, thiên tai: ngập cầu Bản Lầu");
        Square(board, 11).ShouldBe("Tháng 11: chưa họp, hạn 07/11: mưa lũ, thiên tai: ngập cầu Bản Lầu");
    }

    [Fact]
    public async Task A_late_meeting_carries_its_reason_on_its_own_page_and_on_the_square()
    {
        await SayAsync(10, "NoQuorum", "");

        var meeting = await _cell.Secretary.OpenAsync(MeetingLinks.Month(_cell.Cell.Id, new DateOnly(2026, 10, 1)));

        meeting.Text.ShouldContain("Tháng 10, họp muộn ngày 15/10: không đủ số người dự");
        Square(await _office.OpenAsync($"/organisations/{_cell.Ward.Id}/board"), 10).ShouldBe("Tháng 10: họp muộn: không đủ số người dự");
    }

    [Fact]
    public async Task The_first_screen_leads_to_the_form_while_the_month_is_owed()
    {
        var home = await _cell.Secretary.OpenAsync("/");

        (await home.FollowAsync("a[href$='2026-11/reason']")).Status.ShouldBe(HttpStatusCode.OK);
        await SayAsync(11, "PublicHoliday", "");
        (await _cell.Secretary.OpenAsync("/")).Text.ShouldContain("trùng ngày nghỉ lễ, Tết (");
    }

    [Fact]
    public async Task The_last_word_holds_and_a_board_of_a_past_day_shows_what_was_said_by_then()
    {
        await SayAsync(11, "NoQuorum", "");
        _app.Clock.GoTo(2026, 11, 26);
        await SayAsync(11, "Other", "chờ bầu bí thư mới");

        Square(await _office.OpenAsync($"/organisations/{_cell.Ward.Id}/board"), 11).ShouldEndWith(": chờ bầu bí thư mới");
        Square(await _office.OpenAsync($"/organisations/{_cell.Ward.Id}/board?on=23/11/2026"), 11).ShouldEndWith(": không đủ số người dự");
        (await _app.InDbAsync(db => db.MonthReasons.CountAsync())).ShouldBe(2, "every statement stays");
    }

    [Theory]
    [InlineData(11, "", "", "Chưa chọn lý do")]
    [InlineData(11, "Other", " ", "Lý do khác thì phải ghi rõ")]
    [InlineData(11, "Flood", "theo công văn TUYỆT MẬT", "Nội dung mật")]
    [InlineData(12, "Flood", "", "chưa đến nên chưa cần")]
    [InlineData(9, "Flood", "", "đã họp đúng hạn")]
    public async Task What_is_no_reason_is_refused_and_nothing_typed_is_lost(int month, string kind, string words, string say)
    {
        var page = await SayAsync(month, kind, words);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Input_Words")!.GetAttribute("value").ShouldBe(words);
        (await _app.InDbAsync(db => db.MonthReasons.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_prepares_the_meetings_of_the_cell_gives_its_reason()
    {
        var address = MeetingLinks.Reason(_cell.Cell.Id, new DateOnly(2026, 11, 1));
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _cell.Ward);

        (await (await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2])).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await _app.Data.BrowserAsync(Role.Secretary, other)).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _cell.Secretary.OpenAsync(address.Replace("2026-11", "2026-13", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> SayAsync(int month, string kind, string words) =>
        await (await _cell.Secretary.OpenAsync(MeetingLinks.Reason(_cell.Cell.Id, new DateOnly(2026, month, 1)))).SubmitAsync("#ly-do", ("Input.Kind", kind), ("Input.Words", words));

    private string Square(Page board, int month) =>
        board.Document.QuerySelector($"td a[href='/organisations/{_cell.Cell.Id}/board/2026-{month:00}']")!.GetAttribute("aria-label")!;
}
