using System.Text.Json;
using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>
/// "Báo trên máy này" in a real browser. No push service can be reached from a test: the browser's subscribing is answered by the test,
/// and the word is handed to the service worker by the browser's own tools.
/// </summary>
[Collection(nameof(OneStore))]
public sealed class ReminderTests(Product product)
{
    // Once for the store that all of these play on.
    private static bool _isDecided;

    private const string Services = "fcm.googleapis.com updates.push.services.mozilla.com *.push.apple.com *.notify.windows.com";

    // A host that no service has, below a name that is allowed; key and secret are those of RFC 8291, appendix A.
    private const string Subscribed = """
        (() => {
          const made = { endpoint: 'https://nobody.notify.windows.com/w/1', keys: { p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' } };
          PushManager.prototype.getSubscription = async () => localStorage.getItem('sub') ? { unsubscribe: async () => { localStorage.removeItem('sub'); return true; } } : null;
          PushManager.prototype.subscribe = async options => { localStorage.setItem('sub', JSON.stringify(options)); return { toJSON: () => made }; };
        })();
        """;

    [Fact]
    public async Task A_device_is_turned_on_shows_a_word_and_is_let_go()
    {
        await using var visit = await OpenAsync(Screen.Phone, Subscribed);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await visit.GoAsync("/account/reminders");
        await visit.PictureAsync("reminders-off", whole: true);
        await page.ClickAsync("#bao-may form button");
        await page.WaitForSelectorAsync("#may");
        (await page.InnerTextAsync("#bao-may")).ShouldContain("Máy này đang được báo");
        (await page.IsVisibleAsync("#bao-may form")).ShouldBeFalse();
        await visit.PictureAsync("reminders-on", whole: true);

        // The browser gave it up by itself: the page sees it and offers the button again.
        await page.EvaluateAsync("() => localStorage.removeItem('sub')");
        await visit.GoAsync("/account/reminders");
        (await page.InnerTextAsync("#bao-may")).ShouldContain("thôi được báo");
        (await page.IsVisibleAsync("#bao-may form")).ShouldBeTrue();
        await visit.PictureAsync("reminders-lost", whole: true);

        var (title, body, tag) = await DeliverAsync(visit, """{"title":"Giấy mời","href":"/meetings/1","tag":"AAAA"}""");
        (title, body, tag).ShouldBe(("Giấy mời", "Bấm để mở trong Sổ Tay.", "AAAA"));
        await TapTheWordAsync(visit);

        await page.ClickAsync("form[data-st-push-off] button");
        await page.WaitForSelectorAsync("#may", new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached });
    }

    [Theory]
    [InlineData("blocked", "Máy này đang chặn thông báo", "Object.defineProperty(Notification, 'permission', { get: () => 'denied' });")]
    [InlineData("unknown", "Trình duyệt này không nhận báo", "delete window.PushManager;")]
    [InlineData("iphone", "Thêm vào MH chính", "delete window.PushManager; Object.defineProperty(navigator, 'userAgent', { get: () => 'iPhone' });")]
    [InlineData("insecure", "không qua https", "Object.defineProperty(window, 'isSecureContext', { get: () => false });")]
    [InlineData("asked", "chưa được phép hiện thông báo", "Notification.requestPermission = async () => 'default';", true)]
    [InlineData("failed", "chưa nối được", "Notification.requestPermission = async () => 'granted'; PushManager.prototype.subscribe = async () => { throw new Error('no'); };", true)]
    public async Task What_a_device_cannot_do_is_said_in_words(string state, string says, string device, bool tapped = false)
    {
        foreach (var screen in (Screen[])[Screen.Phone, Screen.Desk])
        {
            await using var visit = await OpenAsync(screen, device);
            await visit.GoAsync("/account/reminders");
            if (tapped) await visit.Page.ClickAsync("#bao-may form button");
            await visit.Page.WaitForSelectorAsync($"[data-st-push-say={state}]");
            (await visit.Page.InnerTextAsync("#bao-may")).ShouldContain(says);
            (await visit.Page.IsVisibleAsync("#bao-may form")).ShouldBe(tapped);
            await visit.PictureAsync($"reminders-{state}-{screen.Name}", whole: true);
        }
    }

    private async Task<Visit> OpenAsync(Screen screen, string device)
    {
        await product.GoToAsync(Product.Beginning);
        if (!_isDecided)
        {
            await using var office = await Visit.SignInAsync(product, Screen.Desk, "quantri");
            await DecideAsync(office);
            _isDecided = true;
        }

        var visit = await Visit.SignInAsync(product, screen, "dangvien");
        await visit.Page.Context.AddInitScriptAsync(device);
        return visit;
    }

    private static async Task DecideAsync(Visit office)
    {
        await office.GoAsync("/policies/values/push.services");
        if ((await office.Page.InnerTextAsync("main")).Contains("Google", StringComparison.Ordinal)) return;
        await office.GoAsync("/policies/values/push.services/addition");
        await office.Page.SelectOptionAsync("[name='Input.Value']", Services);
        await office.Page.FillAsync("[name='Input.From']", "29/11/2026");
        await office.Page.FillAsync("[name='Input.LegalBasis']", "Quyết định 12-QĐ/ĐU ngày 20/11/2026");
        await office.Page.ClickAsync("main form .btn-primary");
        await office.Page.WaitForURLAsync(url => url.EndsWith("/policies/values/push.services", StringComparison.Ordinal));
    }

    /// <summary>
    /// The tap as the browser hands it to the worker: no test can touch the device's own list of words, so the event is made here, and the
    /// two doors that open only for a real finger (a new window, a window brought to the front) write down who was let through.
    /// </summary>
    private async Task TapTheWordAsync(Visit visit)
    {
        await InWorkerAsync("self.doors = []; self.clients.openWindow = async url => { self.doors.push('new ' + url); }; WindowClient.prototype.focus = async function () { self.doors.push('front ' + this.url); return this; }; 0");
        (await TapAsync("AAAA")).GetInt32().ShouldBe(0);

        // The browser drops its subscription: the person is told, and the tap finds the page that stands open already.
        await InWorkerAsync("self.dispatchEvent(new ExtendableEvent('pushsubscriptionchange')); 0");
        await visit.Page.WaitForFunctionAsync("async () => (await (await navigator.serviceWorker.ready).getNotifications({ tag: 'push-lost' })).length > 0");
        (await TapAsync("push-lost")).GetInt32().ShouldBe(0);
        (await InWorkerAsync("self.doors.join(' ')")).GetString().ShouldBe($"new {new Uri(visit.Address, "/meetings/1")} front {new Uri(visit.Address, "/account/reminders")}");
    }

    private Task<JsonElement> TapAsync(string tag) => InWorkerAsync($$"""
        (async () => {
          const [notification] = await self.registration.getNotifications({ tag: '{{tag}}' });
          const doors = self.doors.length;
          self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
          for (let turns = 0; turns < 100 && self.doors.length === doors; turns++) await new Promise(done => setTimeout(done, 50));
          return (await self.registration.getNotifications({ tag: '{{tag}}' })).length;
        })()
        """);

    /// <summary>Runs a line inside the service worker, through the browser's own tools.</summary>
    private async Task<JsonElement> InWorkerAsync(string line)
    {
        var tools = await product.Browser.NewBrowserCDPSessionAsync();
        var answered = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("Target.receivedMessageFromTarget").OnEvent += (_, sent) =>
        {
            var message = JsonDocument.Parse(sent!.Value.GetProperty("message").GetString()!).RootElement;
            if (message.TryGetProperty("result", out var result)) answered.TrySetResult(result);
        };
        var targets = (await tools.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        var worker = targets.Single(one => one.GetProperty("type").GetString() == "service_worker" && one.GetProperty("url").GetString()!.StartsWith(product.Address.ToString(), StringComparison.Ordinal));
        var session = (await tools.SendAsync("Target.attachToTarget", new() { ["targetId"] = worker.GetProperty("targetId").GetString()!, ["flatten"] = false }))!.Value.GetProperty("sessionId").GetString()!;
        var ask = new { id = 1, method = "Runtime.evaluate", @params = new { expression = line, awaitPromise = true, returnByValue = true } };
        await tools.SendAsync("Target.sendMessageToTarget", new() { ["sessionId"] = session, ["message"] = JsonSerializer.Serialize(ask) });
        var result = await answered.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await tools.DetachAsync();
        result.TryGetProperty("exceptionDetails", out var wrong).ShouldBeFalse(wrong.ToString());
        return result.GetProperty("result").GetProperty("value");
    }

    private async Task<(string? Title, string? Body, string? Tag)> DeliverAsync(Visit visit, string data)
    {
        var tools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var registered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, message) =>
        {
            if (message?.GetProperty("registrations") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0) registered.TrySetResult(all[0].GetProperty("registrationId").GetString()!);
        };
        await tools.SendAsync("ServiceWorker.enable");
        var id = await registered.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await tools.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object> { ["origin"] = product.Address.GetLeftPart(UriPartial.Authority), ["registrationId"] = id, ["data"] = data });
        await visit.Page.WaitForFunctionAsync("async () => (await (await navigator.serviceWorker.ready).getNotifications()).length > 0");
        var shown = await visit.Page.EvaluateAsync<JsonElement>("async () => { const [one] = await (await navigator.serviceWorker.ready).getNotifications(); return { title: one.title, body: one.body, tag: one.tag }; }");
        return (shown.GetProperty("title").GetString(), shown.GetProperty("body").GetString(), shown.GetProperty("tag").GetString());
    }
}
