using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Settings;
using SoTay.Platform.Webhooks;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Administration;

/// <summary>The administrator's pages: an address added with a secret shown once, what became of each event, pause, again, removal.</summary>
public sealed class WebhookPageTests : IAsyncLifetime
{
    private const string Page = "/administration/webhooks";
    private const string Form = $"form[action='{Page}']";
    private TestApp _app = null!;
    private TestReceiver _receiver = null!;
    private TestCell _cell = null!;
    private Browser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await TestReceiver.StartAsync();
        _app = await TestApp.StartAsync(TestReceiver.Alone);
        _cell = await _app.Data.CellAsync();
        _admin = await _app.Data.BrowserAsync(Role.Administrator, _cell.Ward);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task An_address_is_added_its_secret_shown_once_and_signs_what_is_sent()
    {
        await _app.InDbAsync(db => db.PutSettingAsync(StoreSettings.Demonstration, "1"));
        var form = await _admin.OpenAsync(Page);
        form.Text.ShouldContain("Chưa báo sang nơi nào");
        form.Document.QuerySelector("#Where")!.GetAttribute("value").ShouldBe(_cell.Ward.Name);
        var made = await form.SubmitAsync(Form, ("Name", "Theo dõi nhiệm vụ của tỉnh"), ("Where", _cell.Ward.Code), ("Address", _receiver.Address));
        made.Status.ShouldBe(HttpStatusCode.OK);
        var secret = made.Document.QuerySelector("code#khoa")!.TextContent;
        made.Response.Headers.GetValues("X-Keep").ShouldBe(["no"]);
        (await _admin.OpenAsync(Page)).Text.ShouldNotContain(secret);

        await GiveAsync();
        await RoundAsync();

        _receiver.Asked.Single().IsSignedWith(secret).ShouldBeTrue();
        var list = await _admin.OpenAsync(Page);
        list.Text.ShouldContain("Đang báo");
        var one = await list.FollowAsync($"a[href^='{Page}/']");
        one.Text.ShouldContain("Giao việc");
        one.Text.ShouldContain("nơi nhận trả lời 204");
        one.Text.ShouldContain(_receiver.Asked.Single().Id);
        var audit = await _app.InDbAsync(db => db.Audit.SingleAsync(row => row.Action == "Webhook.added"));
        audit.After!.ShouldNotContain(secret);
        (await _app.InDbAsync(db => db.Webhooks.SingleAsync())).Sealed!.ShouldNotBe(System.Text.Encoding.UTF8.GetBytes(secret));
    }

    [Theory]
    [InlineData("", "https://theodoi.tinh.vn/a", "Chưa ghi nơi nhận dùng để làm gì")]
    [InlineData("Tỉnh", "http://theodoi.tinh.vn/a", "bắt đầu bằng https://")]
    [InlineData("Tỉnh", "https://127.0.0.1/a", "Địa chỉ này không gọi được")]
    [InlineData("Tỉnh", "", "Địa chỉ này không gọi được")]
    public async Task Words_that_will_not_do_are_refused_and_kept(string name, string address, string say)
    {
        var page = await (await _admin.OpenAsync(Page)).SubmitAsync(Form, ("Name", name), ("Where", _cell.Cell.Code), ("Address", address));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Where")!.GetAttribute("value").ShouldBe(_cell.Cell.Code);
        (page.Document.QuerySelector("#Address")!.GetAttribute("value") ?? "").ShouldBe(address);
        (await _app.InDbAsync(db => db.Webhooks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_given_up_stands_on_the_page_with_its_reason_and_is_sent_again_by_one_press()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        await GiveAsync();
        _receiver.Answer = _ => 500;
        foreach (var pause in _app.Services.GetRequiredService<WebhookSettings>().Pauses) { await RoundAsync(); _app.Clock.Pass(pause); }
        var waiting = await (await _admin.OpenAsync(Page)).FollowAsync($"a[href^='{Page}/']");
        waiting.Text.ShouldContain("Thử 8 lần, lần cuối");
        await RoundAsync();
        var page = await (await _admin.OpenAsync(Page)).FollowAsync($"a[href^='{Page}/']");
        page.Text.ShouldContain("1 lần không gửi được");
        page.Text.ShouldContain("nơi nhận trả lời 500");
        (await page.FollowAsync("nav.st-views a[href*='state=Waiting']")).Text.ShouldContain("Không có lần báo nào ở đây");
        _receiver.Answer = _ => 204;

        (await page.SubmitAsync("li form[action$='Repeat'] button")).Text.ShouldContain("Chờ gửi");
        (await page.SubmitAsync("li form[action$='Repeat'] button")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await RoundAsync();

        (await _admin.OpenAsync(page.Address.PathAndQuery)).Text.ShouldContain("nơi nhận trả lời 204");
    }

    [Fact]
    public async Task While_paused_nothing_leaves_and_nothing_is_lost_and_what_is_removed_is_told_no_more()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        var page = await (await _admin.OpenAsync(Page)).FollowAsync($"a[href^='{Page}/']");
        page = await page.SubmitAsync("form[action$='Pause']");
        await GiveAsync();
        await RoundAsync();
        _receiver.Asked.ShouldBeEmpty();
        page = await _admin.OpenAsync(page.Address.PathAndQuery);
        page.Text.ShouldContain("1 lần báo chờ gửi");
        page = await page.SubmitAsync("form[action$='Resumption']");
        await RoundAsync();
        _receiver.Asked.Count.ShouldBe(1);

        await page.SubmitAsync("form[action$='Pause']");
        await GiveAsync();
        var removal = await page.FollowAsync("a[href$='removal']");
        removal.Text.ShouldContain("1 lần báo chưa gửi được sẽ bỏ");
        (await removal.SubmitAsync(".st-confirm form")).Text.ShouldContain("Chưa báo sang nơi nào");
        await GiveAsync();
        await RoundAsync();
        _receiver.Asked.Count.ShouldBe(1);
        (await _app.InDbAsync(db => db.Webhooks.SingleAsync())).Sealed.ShouldBeNull();
        (await _admin.OpenAsync(page.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_adds_and_sees_only_below_the_own_unit()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        await _receiver.ListenAsync(_app, other);
        var form = await _admin.OpenAsync(Page);
        form.Text.ShouldContain("Chưa báo sang nơi nào");
        (await form.SubmitAsync(Form, ("Name", "Tỉnh"), ("Where", other.Code), ("Address", _receiver.Address))).Text.ShouldContain("Không tìm được đúng một tổ chức");
        var hook = await _app.InDbAsync(db => db.Webhooks.SingleAsync());
        foreach (var address in new[] { $"{Page}/{hook.Id}", $"{Page}/{hook.Id}/removal" }) (await _admin.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_events_come_page_by_page()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        for (var count = 0; count < 51; count++) await GiveAsync();
        var page = await (await _admin.OpenAsync(Page)).FollowAsync($"a[href^='{Page}/']");
        page.Document.QuerySelectorAll("ul.st-rows li").Length.ShouldBe(50);
        var next = await page.FollowAsync("a[href*='trang=2']");
        next.Document.QuerySelectorAll("ul.st-rows li").Length.ShouldBe(1);
    }

    private Task RoundAsync() => _app.Services.GetRequiredService<WebhookRound>().RunAsync(TestContext.Current.CancellationToken);

    private Task GiveAsync() => _app.InDbAsync(async db =>
    {
        db.Add(new WorkTask
        {
            OrganisationId = _cell.Cell.Id, Title = "Rà soát hộ nghèo", Product = "Danh sách hộ nghèo", OwnerId = _cell.Members[2].Id, Deadline = new(2026, 12, 20), GivenAt = _app.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveAsync(Actor.Program("test"));
    });
}
