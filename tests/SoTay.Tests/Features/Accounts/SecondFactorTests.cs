using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Settings;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class SecondFactorTests
{
    [Theory]
    [InlineData(Role.CommuneOffice)]
    [InlineData(Role.CommuneSecretary)]
    [InlineData(Role.ProvinceOffice)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.AssignedObserver)]
    [InlineData(Role.Administrator)]
    public async Task A_role_above_a_cell_has_to_enrol_before_anything_else(Role role)
    {
        await using var app = await TestApp.StartAsync();
        var (browser, _) = await app.Data.SignedInAsync(role, await app.Data.OrganisationAsync(OrganisationKind.Commune));
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account/second-factor");
        (await browser.OpenAsync("/account/sessions")).Address.AbsolutePath.ShouldBe("/account/second-factor");
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.DeputySecretary)]
    [InlineData(Role.CellCommitteeMember)]
    public async Task A_role_inside_a_cell_is_not_asked(Role role)
    {
        await using var app = await TestApp.StartAsync();
        var (browser, _) = await app.Data.SignedInAsync(role);
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task A_demonstration_asks_nobody_and_says_so_at_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync();
        await app.InDbAsync(async db =>
        {
            await db.PutSettingAsync(StoreSettings.Demonstration, "yes");
            await db.SaveAsync(Actor.Program("test"));
        });
        (await app.Browse().OpenAsync("/sign-in")).Text.ShouldContain("không hỏi bước xác nhận thứ hai");
        var (browser, _) = await app.Data.SignedInAsync(Role.CommuneOffice, await app.Data.OrganisationAsync(OrganisationKind.Commune));
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task Enrolled_once_the_code_is_asked_at_every_sign_in_and_a_recovery_code_works_once()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.CommuneOffice, await app.Data.OrganisationAsync(OrganisationKind.Commune));
        var page = await browser.OpenAsync("/account");
        page.Document.QuerySelector("svg.st-qr").ShouldNotBeNull();
        var wrong = await page.SubmitAsync("form.st-sheet", ("Code", "000000"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var key = page.Document.QuerySelector("details code")!.TextContent;
        var on = await wrong.SubmitAsync("form.st-sheet", ("Code", Totp.Code(key)));
        var codes = on.Document.QuerySelectorAll(".st-codes code").Select(code => code.TextContent).ToList();
        codes.Count.ShouldBe(10);
        (await browser.OpenAsync("/account")).Address.AbsolutePath.ShouldBe("/account");

        (await StepAsync(app, account, "123456")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StepAsync(app, account, Totp.Code(key))).Address.AbsolutePath.ShouldBe("/account");
        (await StepAsync(app, account, codes[0])).Address.AbsolutePath.ShouldBe("/account");
        (await StepAsync(app, account, codes[0])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_key_and_the_recovery_codes_are_sealed_in_the_store()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, _) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await browser.OpenAsync("/account/second-factor");
        var key = page.Document.QuerySelector("details code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var stored = await app.InDbAsync(db => db.Set<IdentityUserToken<Guid>>().Select(row => row.Value!).ToListAsync());
        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(value => !value.Contains(key));
    }

    [Fact]
    public async Task A_role_that_needs_it_cannot_turn_it_off_and_one_that_does_not_can()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await browser.OpenAsync("/account/second-factor");
        var key = page.Document.QuerySelector("details code")!.TextContent;
        await page.SubmitAsync("form.st-sheet", ("Code", Totp.Code(key)));
        var on = await browser.OpenAsync("/account/second-factor");
        (await on.SubmitAsync("[formaction$=removal]", ("Code", "000000"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var off = await on.SubmitAsync("[formaction$=removal]", ("Code", Totp.Code(key)));
        off.Address.AbsolutePath.ShouldBe("/account");
        (await app.InDbAsync(db => db.Accounts.SingleAsync(row => row.Id == account.Id))).TwoFactorEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, account) = await app.Data.SignedInAsync(Role.Secretary);
        var page = await browser.OpenAsync("/account/second-factor");
        await page.SubmitAsync("form.st-sheet", ("Code", Totp.Code(page.Document.QuerySelector("details code")!.TextContent)));
        var step = await StepAsync(app, account, "111111");
        for (var attempt = 0; attempt < 5; attempt++) step = await step.SubmitAsync("form", ("Code", "111111"));
        step.Text.ShouldContain("tạm khóa đến");
    }

    private static async Task<Page> StepAsync(TestApp app, Account account, string code)
    {
        var form = await app.Browse().OpenAsync("/sign-in?to=/account");
        var step = await form.SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        step.Address.AbsolutePath.ShouldBe("/sign-in/second-factor");
        return await step.SubmitAsync("form", ("Code", code));
    }
}
