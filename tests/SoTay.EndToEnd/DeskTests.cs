using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>The meeting desk with network and server really off. It plays on a store of its own, because it holds a whole December.</summary>
public sealed class DeskTests(DeskStore store, ITestOutputHelper output) : IClassFixture<DeskStore>
{
    private const string Opinion = "Đường vào khu nghĩa trang sạt một đoạn, đề nghị dọn trước ngày 18.";
    private const string HalfTyped = "Đề nghị xã hỗ trợ thêm xi măng để";
    private const string TaskTitle = "Dọn đoạn đường sạt vào khu nghĩa trang";
    private readonly Product _product = store.Product;

    [Fact]
    public async Task A_whole_meeting_on_two_devices_without_a_network_one_of_them_killed_comes_to_the_server_whole()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var clerk = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var meeting = await DeskSteps.NoticeAsync(clerk);
        await _product.GoToAsync("2026-12-03T19:32");
        await using var phone = new OwnBrowser(_product);
        var secretary = await phone.OpenAsync();
        await secretary.GoAsync("/sign-in");
        await secretary.SignInAsync("bithu");
        await DeskSteps.TakeAlongAsync(secretary, meeting);
        await DeskSteps.TakeAlongAsync(clerk, meeting);

        await _product.StopAsync();
        await clerk.Page.Context.SetOfflineAsync(true);
        await DeskSteps.TapAbsentAsync(secretary, 2, 4);
        await secretary.Page.ClickAsync(".st-foot .btn-primary");
        await secretary.Page.WaitForSelectorAsync(".st-pager");
        var waiting = await DeskSteps.WaitingAsync(secretary);
        await DeskSteps.TypeHalfAsync(secretary, HalfTyped);
        await phone.KillAsync();

        // The clerk writes on meanwhile; the killed device opens again with everything it had, still without a network.
        await clerk.Page.ClickAsync(".st-views >> text=Nội dung");
        await DeskSteps.SpeakAsync(clerk, Opinion);
        await DeskSteps.JudgeFirstAsync(clerk);
        secretary = await phone.OpenAsync();
        // Chromium writes its cookies every half minute, so a killed one has mostly forgotten who was signed in: here it always has.
        await secretary.Page.Context.ClearCookiesAsync();
        await DeskSteps.OpenDeskAsync(secretary, meeting);
        (await DeskSteps.WaitingAsync(secretary)).ShouldBe(waiting);
        await DeskSteps.FindHalfTypedAsync(secretary, HalfTyped);
        await DeskSteps.ArriveLateAsync(secretary, 4);
        await DeskSteps.GiveTaskAsync(secretary, TaskTitle);
        var voters = await DeskSteps.VoteAsync(secretary);
        await DeskSteps.EndAsync(secretary);

        await _product.GoToAsync("2026-12-03T21:15");
        await clerk.Page.Context.SetOfflineAsync(false);
        await DeskSteps.SignInToSendAsync(secretary);
        await DeskSteps.SentAsync(secretary);
        await DeskSteps.SentAsync(clerk);
        await SealAsync(clerk, meeting, voters);
        await DeskSteps.OpenDeskAsync(secretary, meeting, awaitRows: false);
        await DeskSteps.StoredAsync(secretary, keys => keys.Length == 0);
    }

    [Fact]
    public async Task The_desk_opens_cold_without_a_network_within_a_second_on_a_slow_phone()
    {
        await using var visit = await MeetingOnDeviceAsync("2026-12-10", "Mở nguội");
        var meeting = new Uri(visit.Page.Url).AbsolutePath;
        await _product.StopAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync("about:blank");
        await using var page = new Closing(await visit.Page.Context.NewPageAsync());
        var session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.Page.AddInitScriptAsync("new MutationObserver((_, all) => { if (document.querySelector('.st-roll .st-tap')) { window.stOpened = performance.now(); all.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            await page.Page.GotoAsync(new Uri(visit.Address, meeting).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.Page.WaitForFunctionAsync("() => window.stOpened > 0");
            times.Add(await page.Page.EvaluateAsync<double>("() => window.stOpened"));
        }

        output.WriteLine("cold, offline, processor slowed four times: " + string.Join(", ", times.Select(time => $"{time:0} ms")));
        times.Order().ElementAt(1).ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task The_desk_weighs_less_than_forty_kilobytes_of_script()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.OpenAsync(_product, Screen.Phone, worker: false);
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        long bytes = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, detail) => bytes += (long)detail!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit.Page.GotoAsync(new Uri(visit.Address, "/desk-shell").ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var shell = await visit.Page.ContentAsync();
        var script = System.Text.RegularExpressions.Regex.Match(shell, "/dist/desk-[0-9a-f]+\\.js", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        bytes = 0;
        await visit.Page.GotoAsync(new Uri(visit.Address, script).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        output.WriteLine($"{script}: {bytes} bytes on the wire");
        bytes.ShouldBeInRange(1, 40 * 1024);
    }

    [Fact]
    public async Task A_full_device_says_so_and_keeps_what_it_had()
    {
        await using var visit = await MeetingOnDeviceAsync("2026-12-12", "Máy đầy");
        await _product.StopAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await DeskSteps.TapAbsentAsync(visit, 1);
        // What a browser answers when the device has no room left.
        await visit.Page.EvaluateAsync("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); }; }");
        await visit.Page.Locator(".st-roll > li").Nth(3).Locator(".st-tap").ClickAsync();
        await visit.Page.WaitForSelectorAsync("text=Máy hết chỗ");
        await visit.PictureAsync("desk-full");
        (await DeskSteps.WaitingAsync(visit)).ShouldBe(1);
        await visit.Page.ReloadAsync();
        (await DeskSteps.WaitingAsync(visit)).ShouldBe(1);
        await DeskSteps.TapAbsentAsync(visit, 3);
        (await DeskSteps.WaitingAsync(visit)).ShouldBe(2);
    }

    [Fact]
    public async Task Signing_out_names_what_waits_and_then_leaves_nothing_readable()
    {
        await using var visit = await MeetingOnDeviceAsync("2026-12-15", "Thoát máy");
        await visit.Page.Context.SetOfflineAsync(true);
        await DeskSteps.TapAbsentAsync(visit, 1, 3);
        await visit.Page.RouteAsync("**/operations", route => route.AbortAsync());
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.GoAsync("/account");
        await visit.Page.EvaluateAsync("() => sessionStorage.setItem('st-draft:/somewhere#0', '{}')");
        await visit.Page.WaitForSelectorAsync("text=Máy này còn 2 thao tác");
        await visit.PictureAsync("sign-out-waiting");
        await visit.Page.ClickAsync("text=Xóa 2 thao tác và thoát");
        await visit.Page.WaitForURLAsync("**/sign-in**");
        (await visit.Page.EvaluateAsync<int>("() => new Promise(done => { const ask = indexedDB.open('so-tay-desk'); ask.onsuccess = () => { const keys = ask.result.transaction('keys').objectStore('keys').count(); keys.onsuccess = () => { ask.result.close(); done(keys.result); }; }; })")).ShouldBe(0);
        (await visit.Page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(key => key.startsWith('st-draft:')).length")).ShouldBe(0);
    }

    /// <summary>A thematic meeting of its own, noticed, its day come, the desk open on a device with a network.</summary>
    private async Task<Visit> MeetingOnDeviceAsync(string day, string topic)
    {
        await _product.GoToAsync("2026-12-05T08:00");
        var visit = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var meeting = await DeskSteps.ThematicAsync(visit, day, topic);
        await _product.GoToAsync($"{day}T19:32");
        await DeskSteps.TakeAlongAsync(visit, meeting);
        return visit;
    }

    private static async Task SealAsync(Visit clerk, string meeting, int voters)
    {
        await clerk.GoAsync(meeting + "/closure");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain(TaskTitle);
        await clerk.Page.ClickAsync("form#ket-thuc button.btn-primary");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain("Đã khóa");
        var papers = await clerk.Page.Locator("a[href$='.docx']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var words = string.Concat(await Task.WhenAll(papers.Select(paper => MonthJourney.WordsAsync(clerk.Page, paper))));
        foreach (var said in (string[])[Opinion, TaskTitle, $"{voters}"]) words.ShouldContain(said);
    }

    /// <summary>Closes a page at the end of a block.</summary>
    private sealed class Closing(IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public async ValueTask DisposeAsync() => await page.CloseAsync();
    }
}

/// <summary>A store of its own for the desk.</summary>
public sealed class DeskStore : IAsyncLifetime
{
    public Product Product { get; } = new();

    public ValueTask InitializeAsync() => Product.InitializeAsync();

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
