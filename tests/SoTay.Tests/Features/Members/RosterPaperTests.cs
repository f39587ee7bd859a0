using System.IO.Compression;
using System.Net;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

public sealed class RosterPaperTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        await _app.Data.MemberAsync(_cell, "Vi Thị Bích");
        await _app.Data.MemberAsync(_cell, "Nguyễn Văn Ân", SoTay.Features.Members.Membership.Probationary);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_list_goes_out_as_a_workbook_with_the_filter_of_the_page()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        var file = await office.OpenAsync($"/organisations/{_ward.Id}/members/export?status=probationary");

        file.Status.ShouldBe(HttpStatusCode.OK);
        await using var zip = new ZipArchive(new MemoryStream(file.Body));
        using var reader = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var sheet = await reader.ReadToEndAsync();
        sheet.ShouldContain("Nguyễn Văn Ân");
        sheet.ShouldNotContain("Vi Thị Bích");
        await _app.InDbAsync(db => { db.Audit.Any(row => row.Action == "Roster.exported").ShouldBeTrue(); return Task.CompletedTask; });
    }

    [Fact]
    public async Task The_register_prints_the_cells_one_after_the_other()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        var page = await office.OpenAsync($"/organisations/{_ward.Id}/members/register");

        page.Text.ShouldContain($"{_cell.Name} 2 đảng viên");
        page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ShouldBe(["Nguyễn Văn Ân", "Vi Thị Bích"]);
    }

    [Theory]
    [InlineData(Role.CellCommitteeMember)]
    [InlineData(Role.Inspector)]
    public async Task Who_may_not_export_takes_nothing_out(Role role)
    {
        var browser = await _app.Data.BrowserAsync(role, _cell);

        (await browser.OpenAsync($"/organisations/{_cell.Id}/members/export")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.OpenAsync($"/organisations/{_cell.Id}/members/register")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
