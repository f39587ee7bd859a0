using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Reminders;
using SoTay.Features.Accounts.Roles;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Push;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

/// <summary>/account/reminders: the devices that are told, and everything that ends it.</summary>
public sealed class ReminderWaysTests
{
    [Fact]
    public async Task Nothing_of_it_is_shown_or_taken_until_an_administrator_decides()
    {
        using var push = new TestPush();
        await using var app = await TestApp.StartAsync(services => TestPush.Use(services, push));
        var (browser, _) = await app.Data.SignedInAsync(Role.Member);
        var page = await browser.OpenAsync("/account/reminders");
        page.Text.ShouldNotContain("Báo trên máy");
        page.Document.QuerySelector("script[src*=push]").ShouldBeNull();

        await TestPush.AllowAsync(app);
        page = await browser.OpenAsync("/account/reminders");
        page.Document.QuerySelector("#bao-may")!.HasAttribute("hidden").ShouldBeTrue("without script it is no dead button");
        page.Document.QuerySelector("script[src*=push]").ShouldNotBeNull();
        await TestPush.AllowAsync(app, PushServices.None);
        var (endpoint, key, secret) = push.Subscribe();
        var refused = await page.SubmitAsync("#bao-may form", ("endpoint", endpoint), ("key", key), ("secret", secret));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Cơ quan đang tắt việc báo trên máy");
        (await DevicesAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task The_administrator_decides_it_on_the_page_of_rules()
    {
        await using var app = await TestApp.StartAsync();
        var province = await app.Data.OrganisationAsync();
        var form = await (await app.Data.BrowserAsync(Role.Administrator, province)).OpenAsync("/policies/values/push.services/addition");
        form.Text.ShouldContain("không nơi nào, đang tắt");
        var done = await form.SubmitAsync("form.st-sheet button", ("Input.Value", TestPush.All), ("Input.From", "22/11/2026"), ("Input.LegalBasis", "Quyết định 12-QĐ/ĐU ngày 20/11/2026"));
        done.Text.ShouldContain("Google, Mozilla, Apple, Microsoft");
        var (browser, _) = await app.Data.SignedInAsync(Role.Member);
        (await browser.OpenAsync("/account/reminders")).Document.QuerySelector("#bao-may").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_device_is_turned_on_listed_and_let_go_and_lies_sealed_in_the_store()
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        var (browser, account) = await app.Data.SignedInAsync(Role.Member);
        var other = await app.Data.SignInAsync(account);
        var page = await push.TurnOnAsync(browser);
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("Từ nay máy này được báo");
        page.Document.QuerySelector("#bao-may")!.GetAttribute("data-st-push-known").ShouldBe("yes");
        page.Document.QuerySelectorAll("#may > li").ShouldHaveSingleItem().TextContent.ShouldContain("máy này");
        var box = await app.InDbAsync(db => db.PushDevices.Select(row => row.Sealed).SingleAsync());
        System.Text.Encoding.UTF8.GetString(box!).ShouldNotContain("googleapis");

        // A second tap on the same device replaces; another device stands beside it.
        await push.TurnOnAsync(browser);
        page = await push.TurnOnAsync(other, "web.push.apple.com");
        page.Document.QuerySelectorAll("#may > li").Length.ShouldBe(2);
        page = await page.SubmitAsync("#may form:not([data-st-push-off])");
        page.Document.QuerySelectorAll("#may > li").ShouldHaveSingleItem();
        page = await page.SubmitAsync("#may form[data-st-push-off]");
        page.Text.ShouldNotContain("Máy được báo");
        (await DevicesAsync(app)).ShouldBe(0);
    }

    [Theory]
    [InlineData("http://fcm.googleapis.com/send/1")]
    [InlineData("https://127.0.0.1/send/1")]
    [InlineData("https://192.168.1.1/send/1")]
    [InlineData("https://fcm.googleapis.com@intranet.example/send/1")]
    [InlineData("https://intranet.example/send/1")]
    [InlineData("")]
    public async Task An_address_that_is_no_push_service_is_refused_and_never_called(string endpoint)
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        var (browser, _) = await app.Data.SignedInAsync(Role.Member);
        var (_, key, secret) = push.Subscribe();
        var page = await (await browser.OpenAsync("/account/reminders")).SubmitAsync("#bao-may form", ("endpoint", endpoint), ("key", key), ("secret", secret));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Mở Sổ Tay bằng Chrome, Edge, Firefox hoặc Safari rồi bật lại");
        (await DevicesAsync(app)).ShouldBe(0);
        push.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_device_that_others_use_too_is_not_told()
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        var account = await app.Data.WithPasswordAsync(Role.Member);
        var shared = app.Browse();
        await (await shared.OpenAsync("/sign-in?to=/account")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password), ("Shared", "true"));
        var page = await shared.OpenAsync("/account/reminders");
        page.Document.QuerySelector("#bao-may").ShouldBeNull();
        page.Text.ShouldContain("máy dùng chung không bật được");
        var (endpoint, key, secret) = push.Subscribe();
        page = await page.SubmitAsync("#nhac-viec", ("endpoint", endpoint), ("key", key), ("secret", secret));
        (await DevicesAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task A_device_of_another_account_cannot_be_let_go()
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        await push.TurnOnAsync((await app.Data.SignedInAsync(Role.Member)).Browser);
        var (mine, _) = await app.Data.SignedInAsync(Role.Member);
        var foreign = await app.InDbAsync(db => db.PushDevices.Select(row => row.Id).SingleAsync());
        var page = await (await push.TurnOnAsync(mine)).SubmitAsync("#may form", ("device", foreign.ToString()));
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("đã bỏ từ trước");
        (await DevicesAsync(app)).ShouldBe(2);
    }

    [Fact]
    public async Task It_ends_with_sign_out_here_and_from_elsewhere_and_when_somebody_else_signs_in_on_the_device()
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        var (browser, account) = await app.Data.SignedInAsync(Role.Member);
        var other = await app.Data.SignInAsync(account);
        await push.TurnOnAsync(browser);
        await push.TurnOnAsync(other);
        await (await browser.OpenAsync("/account")).SubmitAsync("form[action='/sign-out']");
        (await DevicesAsync(app)).ShouldBe(1);
        var third = await app.Data.SignInAsync(account);
        await (await third.OpenAsync("/account/sessions")).SubmitAsync("form[action$=others]");
        (await DevicesAsync(app)).ShouldBe(0);

        await push.TurnOnAsync(third);
        await SignInOverAsync(third, await app.Data.WithPasswordAsync(Role.Member));
        (await DevicesAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task It_ends_with_the_session_s_time_and_with_the_account()
    {
        using var push = new TestPush();
        await using var app = await StartAsync(push);
        var (browser, account) = await app.Data.SignedInAsync(Role.Member);
        await push.TurnOnAsync(browser);
        app.Clock.Pass(TimeSpan.FromDays(31));
        await RoundAsync(app);
        (await DevicesAsync(app)).ShouldBe(0);

        var (another, closing) = await app.Data.SignedInAsync(Role.Member);
        await push.TurnOnAsync(another);
        await CloseAsync(app, closing.Id);
        (await DevicesAsync(app)).ShouldBe(0);

        // Closed by other means, such as the command line: the next round looks.
        await push.TurnOnAsync(await app.Data.SignInAsync(account));
        await app.InDbAsync(db => db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, app.Clock.GetUtcNow().UtcDateTime)));
        await RoundAsync(app);
        (await DevicesAsync(app)).ShouldBe(0);
    }

    private static async Task SignInOverAsync(Browser browser, Account account)
    {
        // The form is not shown to somebody who is signed in; a second tab may still have it open.
        var token = (await browser.OpenAsync("/account/reminders")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.Http.PostAsync("/sign-in?to=/account", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Login", account.UserName!), new("Password", TestData.Password)]));
        (await browser.OpenAsync("/account")).Text.ShouldContain(account.UserName!);
    }

    private static async Task<TestApp> StartAsync(TestPush push)
    {
        var app = await TestApp.StartAsync(services => TestPush.Use(services, push));
        await TestPush.AllowAsync(app);
        return app;
    }

    private static async Task RoundAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PushRound>().BeginAsync([], CancellationToken.None);
    }

    private static async Task CloseAsync(TestApp app, Guid account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<AppDb>().Accounts.SingleAsync(row => row.Id == account);
        (await scope.ServiceProvider.GetRequiredService<RoleDesk>().CloseAsync(open, account, Actor.Program("test"))).ShouldBeNull();
    }

    private static Task<int> DevicesAsync(TestApp app) => app.InDbAsync(db => db.PushDevices.CountAsync());
}
