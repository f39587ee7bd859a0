using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Invitations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class OwnAccountTests
{
    private const string New = "suoi-nam-la-1975";

    [Fact]
    public async Task A_changed_password_signs_other_devices_out_and_works_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var other = await app.Data.SignInAsync(account);
        var done = await (await browser.OpenAsync("/account/password")).SubmitAsync("form.st-sheet", ("Current", TestData.Password), ("Password", New), ("Repeated", New));
        done.Address.AbsolutePath.ShouldBe("/account");
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");
        (await other.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        var again = await (await app.Browse().OpenAsync("/sign-in?to=/account")).SubmitAsync("form", ("Login", account.UserName!), ("Password", New));
        again.Address.AbsolutePath.ShouldBe("/account");
    }

    [Theory]
    [InlineData("wrong", New, New, "Mật khẩu đang dùng ghi không đúng")]
    [InlineData(TestData.Password, "ngan", "ngan", "ít nhất 8 ký tự")]
    [InlineData(TestData.Password, New, "khac", "không giống nhau")]
    [InlineData(TestData.Password, "12345678", "12345678", "ai cũng đoán được")]
    [InlineData(TestData.Password, "Mật khẩu", "Mật khẩu", "ai cũng đoán được")]
    [InlineData(TestData.Password, TestData.Password, TestData.Password, "giống mật khẩu đang dùng")]
    public async Task A_password_that_will_not_do_is_refused_with_the_reason(string current, string password, string repeated, string says)
    {
        await using var app = await TestApp.StartAsync();
        var (browser, _) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await (await browser.OpenAsync("/account/password")).SubmitAsync("form.st-sheet", ("Current", current), ("Password", password), ("Repeated", repeated));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
    }

    [Fact]
    public async Task A_slip_leads_in_once_and_a_password_has_to_be_set_before_anything_else()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.AccountAsync(Role.Secretary, await app.Data.OrganisationAsync());
        var code = await InviteAsync(app, account);
        var browser = app.Browse();
        var slip = await browser.OpenAsync($"/invitation/{code}");
        slip.Text.ShouldContain(account.DisplayName);
        var first = await slip.SubmitAsync("form");
        first.Address.AbsolutePath.ShouldBe("/account/password");
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account/password");
        first.Document.QuerySelector("#Current").ShouldBeNull();
        await first.SubmitAsync("form.st-sheet", ("Password", New), ("Repeated", New));
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");

        var second = await app.Browse().OpenAsync($"/invitation/{code}");
        second.Status.ShouldBe(HttpStatusCode.Gone);
        second.Text.ShouldContain("không dùng được nữa");
    }

    [Fact]
    public async Task Opening_a_slip_uses_nothing_up_and_a_newer_slip_voids_the_old_one()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.AccountAsync(Role.Secretary, await app.Data.OrganisationAsync());
        var old = await InviteAsync(app, account);
        await app.Browse().OpenAsync($"/invitation/{old}");
        (await app.Browse().OpenAsync($"/invitation/{old}")).Status.ShouldBe(HttpStatusCode.OK);
        var newer = await InviteAsync(app, account);
        (await app.Browse().OpenAsync($"/invitation/{old}")).Status.ShouldBe(HttpStatusCode.Gone);
        app.Clock.Pass(Invitation.Life + TimeSpan.FromMinutes(1));
        (await app.Browse().OpenAsync($"/invitation/{newer}")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task One_device_and_all_others_are_signed_out_from_the_list()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var second = await app.Data.SignInAsync(account);
        var third = await app.Data.SignInAsync(account);
        var list = await browser.OpenAsync("/account/sessions");
        list.Document.QuerySelectorAll(".st-rows > li").Length.ShouldBe(3);
        list.Text.ShouldContain("máy này");
        list = await list.SubmitAsync("form[action$=ending]");
        list.Document.QuerySelectorAll(".st-rows > li").Length.ShouldBe(2);
        await list.SubmitAsync("form[action$=others]");
        (await second.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await third.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task A_session_of_another_account_cannot_be_ended()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        await app.Data.SignInAsync(account);
        var (_, other) = await app.Data.SignedInAsync(Role.Secretary);
        var foreign = await app.InDbAsync(db => db.AccountSessions.Where(row => row.AccountId == other.Id).Select(row => row.Id).SingleAsync());
        var page = await (await browser.OpenAsync("/account/sessions")).SubmitAsync("form[action$=ending]", ("session", foreign.ToString()));
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("Máy đó đã đăng xuất từ trước");
        (await app.InDbAsync(db => db.AccountSessions.SingleAsync(row => row.Id == foreign))).EndedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Roles_changed_by_an_office_are_seen_within_seconds()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        (await browser.OpenAsync("/account")).Text.ShouldContain("Bí thư,");
        await app.InDbAsync(db => db.RoleGrants.Where(row => row.AccountId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Role.Member)));
        app.Clock.Pass(TimeSpan.FromSeconds(6));
        (await browser.OpenAsync("/account")).Text.ShouldContain("Đảng viên,");
    }

    private static Task<string> InviteAsync(TestApp app, Account account) => app.InDbAsync(async db =>
    {
        var desk = ActivatorUtilities.CreateInstance<InvitationDesk>(app.Services, db);
        var code = desk.Issue(await db.Accounts.SingleAsync(row => row.Id == account.Id), null);
        await db.SaveAsync(Actor.Program("test"));
        return code;
    });
}
