using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class AccountOfficeTests
{
    [Fact]
    public async Task An_office_opens_an_account_and_the_slip_on_the_page_leads_in()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var form = await office.OpenAsync($"/organisations/{cell.Id}/accounts/new");
        var page = await form.SubmitAsync("form.st-sheet", ("Name", "Nguyễn Thị Hồng Phượng"), ("Role", "Secretary"));
        page.Document.QuerySelector(".st-slip code")!.TextContent.ShouldBe("phuong.nth");
        var link = page.Document.QuerySelector(".st-slip .st-link")!.TextContent;
        (await app.Browse().OpenAsync(new Uri(link).AbsolutePath)).Text.ShouldContain("Chào đồng chí Nguyễn Thị Hồng Phượng");
        (await office.OpenAsync($"/organisations/{ward.Id}/accounts?q=hong phuong")).Text.ShouldContain("Bí thư, " + cell.Name);
    }

    [Fact]
    public async Task Words_that_will_not_do_are_refused_and_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var form = await office.OpenAsync($"/organisations/{cell.Id}/accounts/new");
        var page = await form.SubmitAsync("form.st-sheet", ("Name", "Lý Tiến Tuấn"), ("UserName", "lý tuấn"), ("Role", "Secretary"), ("Phone", "123"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Lý Tiến Tuấn");
        page.Text.ShouldContain("3 đến 40 chữ không dấu");
        (await page.SubmitAsync("form.st-sheet", ("UserName", "tuan.lt"))).Text.ShouldContain("10 chữ số");
        (await page.SubmitAsync("form.st-sheet", ("UserName", "tuan.lt"), ("Phone", ""), ("Role", "Administrator"))).Text.ShouldContain("không được giao vai trò Quản trị");
    }

    [Fact]
    public async Task Slips_for_all_secretaries_open_the_missing_accounts_once()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        foreach (var (unit, name) in new[] { (cell, "Lý Tiến Tuấn"), (second, "Lò Thanh Tuấn") })
        {
            var member = await app.Data.MemberAsync(unit, name);
            await app.InDbAsync(async db =>
            {
                db.Add(new Post { OrganisationId = unit.Id, MemberId = member.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
                await db.SaveAsync(Actor.Program("test"));
            });
        }

        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var page = await (await office.OpenAsync($"/organisations/{ward.Id}/accounts/secretaries")).SubmitAsync("form[method=post]");
        var names = page.Document.QuerySelectorAll(".st-slip code").Select(code => code.TextContent).ToList();
        names.ShouldBe(["tuan.lt", "tuan.lt2"], ignoreOrder: true);
        var old = page.Document.QuerySelector(".st-slip .st-link")!.TextContent;
        (await (await office.OpenAsync($"/organisations/{ward.Id}/accounts/secretaries")).SubmitAsync("form[method=post]")).Document.QuerySelectorAll(".st-slip").Length.ShouldBe(2);
        (await app.InDbAsync(db => db.Accounts.CountAsync(row => row.MemberId != null))).ShouldBe(2);
        (await app.Browse().OpenAsync(new Uri(old).AbsolutePath)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_role_is_given_at_a_unit_by_name_and_ended_on_a_day()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var account = await app.Data.AccountAsync(Role.Secretary, cell);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var page = await office.OpenAsync($"/accounts/{account.Id}");
        (await page.SubmitAsync("form[action$='/role']", ("Role", "AssignedObserver"), ("Where", "khong co"))).Text.ShouldContain("Không tìm được đúng một tổ chức");
        page = await page.SubmitAsync("form[action$='/role']", ("Role", "AssignedObserver"), ("Where", ward.Name));
        page.Text.ShouldContain("Cấp ủy viên theo dõi");
        (await page.SubmitAsync("form[action$='/role']", ("Role", "AssignedObserver"), ("Where", ward.Code))).Text.ShouldContain("đang giữ vai trò");
        page = await page.SubmitAsync("form[action$='/ending']", ("Last", "21/11/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await app.InDbAsync(db => db.RoleGrants.CountAsync(row => row.AccountId == account.Id && row.To == new DateOnly(2026, 11, 21)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_slip_takes_password_and_devices_away()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary, cell);
        var browser = await app.Data.SignInAsync(account);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var page = await (await office.OpenAsync($"/accounts/{account.Id}")).SubmitAsync("form[action$='/reset']");
        page.Document.QuerySelectorAll(".st-slip").Length.ShouldBe(1);
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        var again = await (await app.Browse().OpenAsync("/sign-in")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.InDbAsync(db => db.Audit.AnyAsync(row => row.Action == "Account.reset" && row.Subject == account.Id))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.ProvinceOffice)]
    public async Task An_office_cannot_renew_the_access_of_someone_above_it(Role role)
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, _) = await app.Data.LineAsync();
        var above = await app.Data.AccountAsync(role, ward);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var page = await (await office.OpenAsync($"/accounts/{above.Id}")).SubmitAsync("form[action$='/reset']");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Việc này của cơ quan cấp trên");
        var far = await app.Data.AccountAsync(Role.ProvinceOffice, province);
        (await office.OpenAsync($"/accounts/{far.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_and_holds_nothing_and_the_last_administrator_stays()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary, cell);
        var browser = await app.Data.SignInAsync(account);
        var administrator = await app.Data.AccountAsync(Role.Administrator, ward);
        var second = await app.Data.BrowserAsync(Role.Administrator, ward);
        await (await second.OpenAsync($"/accounts/{account.Id}")).SubmitAsync("form[action$='/closure']");
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        await (await second.OpenAsync($"/accounts/{administrator.Id}")).SubmitAsync("form[action$='/closure']");
        (await app.InDbAsync(db => db.Accounts.CountAsync(row => row.ClosedAt != null))).ShouldBe(2);
        var own = await app.InDbAsync(db => db.RoleGrants.Where(row => row.Role == Role.Administrator && row.To == null).Select(row => row.AccountId).SingleAsync());
        (await (await second.OpenAsync($"/accounts/{own}")).SubmitAsync("form[action$='/closure']")).Text.ShouldContain("Không tự cấp lại hay đóng tài khoản của chính mình");
    }

    [Fact]
    public async Task A_secretary_manages_no_accounts()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, cell) = await app.Data.LineAsync();
        var secretary = await app.Data.BrowserAsync(Role.Secretary, cell);
        (await secretary.OpenAsync($"/organisations/{cell.Id}/accounts")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
