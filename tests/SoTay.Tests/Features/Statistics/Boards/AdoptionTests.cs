using System.Net;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics;
using SoTay.Tests.Features.Meetings.Publication;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

/// <summary>Which cells work in the product, and one square of the board in words.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public async Task A_cell_counts_when_its_meeting_was_held_here_and_not_when_it_came_from_a_list()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await PublicationTests.HeldAsync(app);
        (await PublicationTests.CloseAsync(cell, meeting)).Status.ShouldBe(HttpStatusCode.OK);
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward);
        await BoardData.HeldAsync(app, other, 12);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var page = await office.OpenAsync(StatisticsLinks.Adoption(cell.Ward.Id));
        Row(page, cell.Cell).ShouldEndWith("có");
        Row(page, other).ShouldEndWith("danh sách");
        page.Document.QuerySelector("tfoot tr")!.TextContent.ShouldContain("50,0 %");
        page = await office.OpenAsync(StatisticsLinks.Adoption(cell.Ward.Id, 2026) + "&without=12");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        Row(page, other).ShouldEndWith("danh sách");
        (await office.OpenAsync(StatisticsLinks.Adoption(cell.Ward.Id, 2026) + "&year=2031")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, await app.Data.OrganisationAsync(OrganisationKind.Commune))).OpenAsync(StatisticsLinks.Adoption(cell.Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_province_reads_its_communes_and_each_share_opens_the_cells_that_are_missing()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        app.Clock.GoTo(2026, 12, 20);
        await app.InDbAsync(async db =>
        {
            db.Count(cell.Id, new DateOnly(2026, 11, 1), CountedMeasure.Worked, 1);
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var office = await app.Data.BrowserAsync(Role.ProvinceOffice, province);
        var page = await office.OpenAsync(StatisticsLinks.Adoption(province.Id));
        var share = page.Document.QuerySelector($"a[href='{StatisticsLinks.Adoption(ward.Id, 2026)}&without=11']")!;
        share.TextContent.ShouldBe("50,0 %");
        page = await office.OpenAsync(share.GetAttribute("href")!);
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.Text.ShouldContain(other.Name.Replace("Chi bộ ", "", StringComparison.Ordinal)[1..]);
    }

    [Fact]
    public async Task A_square_of_the_board_opens_into_words_from_the_preparation_to_the_score()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await PublicationTests.HeldAsync(app);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        (await office.OpenAsync(StatisticsLinks.CellMonth(cell.Cell.Id, meeting.Month))).Text.ShouldContain("đã họp, chưa ban hành");
        app.Clock.GoTo(2026, 12, 8);
        (await PublicationTests.CloseAsync(cell, meeting, ("Input.EndsAt", "21:10"))).Status.ShouldBe(HttpStatusCode.OK);
        var board = await office.OpenAsync(StatisticsLinks.Board(cell.Ward.Id));
        var page = await board.FollowAsync($"a[href='{StatisticsLinks.CellMonth(cell.Cell.Id, meeting.Month)}']");
        foreach (var words in new[] { "Mời họp", "ngày 03/12/2026, đúng hạn", "khóa ngày 08/12/2026, nhập muộn 3 ngày", "trong Sổ Tay", "chưa chấm" }) page.Text.ShouldContain(words);
        (await office.OpenAsync(StatisticsLinks.CellMonth(cell.Cell.Id, new DateOnly(2026, 11, 1)))).Text.ShouldContain("chưa họp, hạn 07/11/2026");
        (await office.OpenAsync($"/organisations/{cell.Cell.Id}/board/thang-muoi-hai")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Row(Page page, Organisation unit) =>
        page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector($"a[href='{StatisticsLinks.Meetings(unit.Id)}']") is not null).TextContent.Trim();
}
