using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Sessions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_made_on_the_account_page_signs_in_without_a_password()
    {
        await using var app = await TestApp.StartAsync();
        using var device = new TestAuthenticator();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await AddAsync(browser, device);
        page.Text.ShouldContain("Bỏ khóa này");

        var other = app.Browse();
        var welcome = await SignInAsync(other, device);
        welcome.Address.AbsolutePath.ShouldBe("/account");
        welcome.Text.ShouldContain(account.DisplayName);
        (await app.InDbAsync(db => db.AccountSessions.CountAsync(row => row.Method == SignInMethod.Passkey))).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_was_taken_away_opens_nothing()
    {
        await using var app = await TestApp.StartAsync();
        using var device = new TestAuthenticator();
        var (browser, _) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await AddAsync(browser, device);
        (await page.SubmitAsync("form[action='/account/passkeys/removal']")).Text.ShouldContain("Chưa có khóa nào");
        var refused = await SignInAsync(app.Browse(), device);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("khóa không thuộc tài khoản nào ở đây");
    }

    [Fact]
    public async Task A_passkey_is_both_factors_for_a_role_above_a_cell()
    {
        await using var app = await TestApp.StartAsync();
        using var device = new TestAuthenticator();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        await AddAsync(browser, device);
        await app.InDbAsync(db => db.RoleGrants.Where(row => row.AccountId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Role.CommuneOffice)));
        (await SignInAsync(app.Browse(), device)).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task An_answer_to_no_question_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        using var device = new TestAuthenticator();
        await app.Data.OrganisationAsync();
        var page = await app.Browse().OpenAsync("/sign-in");
        var refused = await page.SubmitAsync("form[data-st-passkey]", ("Credential", device.Get("""{"challenge":"AAAA"}""")));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.SubmitAsync("form[data-st-passkey]", ("Credential", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<Page> AddAsync(Browser browser, TestAuthenticator device)
    {
        var page = await browser.OpenAsync("/account/passkeys");
        var options = await OptionsAsync(browser, page);
        return await page.SubmitAsync("form[data-st-passkey]", ("Credential", device.Create(options)));
    }

    private static async Task<Page> SignInAsync(Browser browser, TestAuthenticator device)
    {
        var page = await browser.OpenAsync("/sign-in?to=/account");
        var options = await OptionsAsync(browser, page);
        return await page.SubmitAsync("form[data-st-passkey]", ("Credential", device.Get(options)));
    }

    private static async Task<string> OptionsAsync(Browser browser, Page page)
    {
        // A real browser says with each form where the page came from; the framework compares it with the key's answer.
        if (!browser.Http.DefaultRequestHeaders.Contains("Origin")) browser.Http.DefaultRequestHeaders.Add("Origin", "http://localhost");
        var form = page.Document.QuerySelector("form[data-st-passkey]")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.Http.PostAsync(form.GetAttribute("data-st-options"), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }
}
