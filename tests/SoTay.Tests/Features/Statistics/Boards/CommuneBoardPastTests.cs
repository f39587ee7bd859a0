using SoTay.Features.Accounts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

public sealed class CommuneBoardPastTests
{
    [Fact]
    public async Task The_board_of_a_province_as_of_a_past_day_counts_what_was_held_by_then()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        await app.Data.OrganisationAsync(SoTay.Features.Organisations.OrganisationKind.Cell, ward);
        await BoardData.HeldAsync(app, cell, 9);
        await BoardData.HeldAsync(app, cell, 10);
        await BoardData.HeldAsync(app, cell, 11);
        var office = await app.Data.BrowserAsync(Role.ProvinceOffice, province);

        var page = await office.OpenAsync($"/organisations/{province.Id}/board?on=20/10/2026");

        page.Text.ShouldContain("tính đến 20/10/2026");
        page.Text.ShouldContain("1 đã họp tháng 10 (50,0 %)");
        page.Document.QuerySelector("td a[aria-label='Tháng 9: 1 trên 2 chi bộ đã họp']").ShouldNotBeNull();
        page.Document.QuerySelector("td a[aria-label^='Tháng 11']").ShouldBeNull("November had not come");
        (await office.OpenAsync($"/organisations/{province.Id}/board?on=01/10/2026")).Text.ShouldContain("0 đã họp tháng 10");
        (await office.OpenAsync($"/organisations/{province.Id}/board")).Text.ShouldContain("1 đã họp tháng 11 (50,0 %)");
    }
}
