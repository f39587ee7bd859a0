using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Passwords;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_with_user_name_and_password_and_stays_signed_in()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var browser = app.Browse();
        var form = await browser.OpenAsync("/account");
        form.Address.AbsolutePath.ShouldBe("/sign-in");
        var page = await form.SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.AbsolutePath.ShouldBe("/account");
        page.Text.ShouldContain(account.DisplayName);
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task A_phone_number_stands_for_the_user_name_however_it_is_written()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Member);
        var cipher = app.Services.GetRequiredService<FieldCipher>();
        await app.InDbAsync(db => db.Accounts.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PhoneMatch, cipher.Match(PhoneNumber.MatchPurpose, "0912345678"))));
        var form = await app.Browse().OpenAsync("/sign-in?to=/account");
        var page = await form.SubmitAsync("form", ("Login", "+84 912.345.678"), ("Password", TestData.Password));
        page.Address.AbsolutePath.ShouldBe("/account");
    }

    [Theory]
    [InlineData("nobody-here", TestData.Password)]
    [InlineData(null, "wrong password")]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_sentence_and_keep_the_name(string? login, string password)
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var form = await app.Browse().OpenAsync("/sign-in");
        var page = await form.SubmitAsync("form", ("Login", login ?? account.UserName!), ("Password", password));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Tên đăng nhập hoặc mật khẩu không đúng.");
        page.Document.QuerySelector("#Login")!.GetAttribute("value").ShouldBe(login ?? account.UserName);
        page.Document.QuerySelector("#Password")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var page = await app.Browse().OpenAsync("/sign-in");
        for (var attempt = 0; attempt < 5; attempt++)
            page = await page.SubmitAsync("form", ("Login", account.UserName!), ("Password", "wrong password"));
        page = await page.SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("tạm khóa đến");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_empties_what_the_browser_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var left = await (await browser.OpenAsync("/account")).SubmitAsync("form[action='/sign-out']");
        left.Address.AbsolutePath.ShouldBe("/sign-in");
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await app.InDbAsync(db => db.AccountSessions.CountAsync(row => row.AccountId == account.Id && row.EndedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_account_does_not_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        await app.InDbAsync(db => db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, app.Clock.GetUtcNow().UtcDateTime)));
        var page = await (await app.Browse().OpenAsync("/sign-in")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_way_back_after_sign_in_never_leads_to_another_site()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var form = await app.Browse().OpenAsync("/sign-in?to=https://example.org/");
        var page = await form.SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        page.Address.Host.ShouldBe("localhost");
    }

    [Fact]
    public async Task A_session_not_used_for_its_life_is_over()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        await app.InDbAsync(db => db.AccountSessions.Where(row => row.AccountId == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, app.Clock.GetUtcNow().UtcDateTime.AddMinutes(1))));
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
    }
}
