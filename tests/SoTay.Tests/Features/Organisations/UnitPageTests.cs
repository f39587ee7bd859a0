using System.Net;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

public sealed class UnitPageTests
{
    [Fact]
    public async Task The_tree_shows_what_the_person_sees_and_nothing_else()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var foreign = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var page = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync("/organisations");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(ward.Name);
        page.Text.ShouldContain(cell.Name);
        page.Text.ShouldNotContain(foreign.Name);
    }

    [Fact]
    public async Task A_foreign_unit_is_not_found()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, _) = await app.Data.LineAsync();
        var foreign = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        (await browser.OpenAsync($"/organisations/{foreign.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.OpenAsync($"/organisations?under={foreign.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.OpenAsync($"/organisations/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_unit_says_who_leads_it_and_how_many_belong_to_it()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var secretary = await app.Data.MemberAsync(cell, "Tẩn Kim Công");
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = cell.Id, MemberId = secretary.Id, Kind = PostKind.Secretary, From = TestData.Beginning, Term = "2025-2030" });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var page = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}");
        page.Text.ShouldContain("Tẩn Kim Công");
        page.Text.ShouldContain("Bí thư chi bộ");
        page.Text.ShouldContain("1 đảng viên");
        page.Text.ShouldContain("dưới mức 3 để lập tổ chức đảng");
    }

    [Fact]
    public async Task A_past_day_shows_the_name_the_parent_and_the_people_of_that_day()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        await app.Data.MemberAsync(cell);
        (await DecisionTests.ActAsync(app, async (decisions, load) => await decisions.RenameAsync(await load(cell), new("Chi bộ Khu phố Một", cell.Code, cell.Kind),
            DecisionTests.On(new DateOnly(2026, 3, 16)), SoTay.Platform.Audit.Actor.Program("test")))).ShouldBeNull();
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var past = await browser.OpenAsync($"/organisations/{cell.Id}?on=15/03/2026");
        past.Document.QuerySelector("h1")!.TextContent.ShouldBe(cell.Name);
        past.Text.ShouldContain("như ngày 15/03/2026");
        past.Text.ShouldContain("1 đảng viên");
        (await browser.OpenAsync($"/organisations/{cell.Id}?on=2026-03-16")).Document.QuerySelector("h1")!.TextContent.ShouldBe("Chi bộ Khu phố Một");
        (await browser.OpenAsync($"/organisations?on=2026-03-15")).Text.ShouldContain(cell.Name);
        (await browser.OpenAsync($"/organisations/{cell.Id}?on=1/1/2020")).Text.ShouldContain("Ngày này tổ chức không hoạt động");
    }

    [Theory]
    [InlineData("01/01/2027", "ở sau hôm nay")]
    [InlineData("hôm kia", "Không hiểu ngày")]
    public async Task A_day_that_cannot_be_shown_is_said(string day, string say)
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}?on={day}")).Text.ShouldContain(say);
    }

    [Fact]
    public async Task A_tree_too_big_for_one_page_opens_level_by_level()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        await app.InDbAsync(async db =>
        {
            for (var each = 0; each < 420; each++)
            {
                var one = new Organisation { Code = $"x{each}", Name = $"Chi bộ số {each}", Kind = OrganisationKind.Cell, ParentId = ward.Id };
                db.Add(one);
                db.Add(new OrganisationPeriod { OrganisationId = one.Id, ParentId = ward.Id, Code = one.Code, Name = one.Name, Kind = one.Kind, From = TestData.Beginning });
                db.AddRange(new[] { (one.Id, 0), (ward.Id, 1), (province.Id, 2) }.Select(above =>
                    new OrganisationAncestor { DescendantId = one.Id, AncestorId = above.Item1, Depth = above.Item2, From = TestData.Beginning }));
            }

            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var browser = await app.Data.BrowserAsync(Role.ProvinceOffice, province);
        var top = await browser.OpenAsync("/organisations");
        top.Text.ShouldNotContain("Chi bộ số 7");
        var next = await top.FollowAsync($"a[href='/organisations?under={ward.Id}']");
        next.Text.ShouldContain("Chi bộ số 7");
        next.Text.ShouldContain(cell.Name);
        (await next.FollowAsync($"a[href='/organisations?under={province.Id}']")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
