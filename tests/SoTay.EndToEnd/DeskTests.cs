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
        // Who came is known to the clerk alone: the cell agrees to its score on the other device without it.
        await clerk.Page.ClickAsync(".st-views >> text=Điểm danh");
        await DeskSteps.TapAbsentAsync(clerk, 2);
        await clerk.Page.Locator(".st-roll > li").Nth(2).Locator(".st-tap").ClickAsync();
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
        var score = await DeskSteps.ScoreAsync(secretary);
        await DeskSteps.KeepPictureAsync(secretary, "Toàn cảnh hội trường");
        await DeskSteps.KeepPictureAsync(secretary, "Cùng ảnh ấy lần nữa");
        await DeskSteps.StoredAsync(secretary, keys => keys.Count(key => key.Contains("/picture/", StringComparison.Ordinal)) == 2);
        await secretary.Page.ReloadAsync();
        await secretary.Page.WaitForSelectorAsync(".st-bar >> text=2 ảnh chờ gửi");
        await secretary.Page.Locator(".st-pictures > li:has-text('Chưa gửi')").Nth(1).WaitForAsync();

        await _product.GoToAsync("2026-12-03T21:15");
        await clerk.Page.Context.SetOfflineAsync(false);
        await DeskSteps.SignInToSendAsync(secretary);
        await secretary.Page.WaitForSelectorAsync(".st-bar >> text=1 ảnh bị từ chối", new PageWaitForSelectorOptions { Timeout = 90_000 });
        await secretary.Page.ClickAsync(".st-bar a:has-text('Xem')");
        await secretary.Page.WaitForSelectorAsync(".st-pictures >> text=Ảnh này đã có trong buổi họp");
        await secretary.Page.ClickAsync("button:has-text('Bỏ ảnh này')");
        await secretary.Page.ClickAsync("button:has-text('Bỏ hẳn')");
        await DeskSteps.SentAsync(secretary);
        await DeskSteps.SentAsync(clerk);
        await SeePictureAsync(clerk, meeting);
        await SealAsync(clerk, meeting, voters, score);
        await DeskSteps.OpenDeskAsync(secretary, meeting, awaitRows: false);
        await DeskSteps.StoredAsync(secretary, keys => keys.Length == 0);
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
        await using var visit = await DeskSteps.OnDeviceAsync(_product, "2026-12-12", "Máy đầy");
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
        await visit.Page.ClickAsync(".st-foot .btn-primary");
        await visit.Page.WaitForSelectorAsync(".st-pager");
        await DeskSteps.KeepPictureAsync(visit, "Hội trường");
        await visit.Page.EvaluateAsync("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); }; }");
        await DeskSteps.ChoosePictureAsync(visit, "Thêm một ảnh");
        await visit.Page.WaitForSelectorAsync("#giu-anh .st-error:has-text('Máy hết chỗ nên ảnh vừa rồi chưa giữ được')");
        (await visit.Page.Locator(".st-pictures > li").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_score_is_judged_read_and_agreed_without_a_network_and_a_roll_call_that_changes_then_is_said_until_the_closing()
    {
        await using var visit = await DeskSteps.OnDeviceAsync(_product, "2026-12-18", "Bí thư chi bộ và người đứng đầu thôn, tổ dân phố trong chính quyền hai cấp");
        var page = visit.Page;
        var meeting = new Uri(page.Url).AbsolutePath.Replace("/desk", "", StringComparison.Ordinal);
        await page.ClickAsync(".st-views >> text=Chấm điểm");
        await page.WaitForSelectorAsync("text=Chưa điểm danh xong");
        await page.ClickAsync(".st-views >> text=Điểm danh");
        await page.ClickAsync(".st-foot .btn-primary");
        await page.WaitForSelectorAsync(".st-pager");
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync(".st-views >> text=Chấm điểm");
        await LookAsync(visit, "desk-score-form");
        await page.ClickAsync("#cham button[type=submit]");
        await page.WaitForSelectorAsync("#cham .st-error:has-text('Chưa chấm')");
        await DeskSteps.JudgeAsync(visit);
        await page.FillAsync("#khac-phuc", "Mời thêm hai đồng chí phát biểu ở buổi sau.");
        await page.WaitForSelectorAsync("#tong-diem:has-text('loại')");
        await LookAsync(visit, "desk-score-filled");
        // Half-typed marks survive a browser that goes away.
        await DeskSteps.StoredAsync(visit, keys => Array.Exists(keys, key => key.EndsWith("/typed", StringComparison.Ordinal)));
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("#tong-diem:has-text('loại')");
        await page.ClickAsync("#cham button[type=submit]");
        await page.WaitForSelectorAsync("text=Chờ chi bộ thông qua");
        await LookAsync(visit, "desk-score-read");
        await page.ClickAsync("summary:has-text('Đếm tay')");
        await page.FillAsync("#diem-f", "1");
        await page.ClickAsync("#dem-diem button");
        await page.WaitForSelectorAsync(".st-error:has-text('Điểm được 1 người đồng ý, cần từ')");
        await page.ClickAsync("button:has-text('Chi bộ nhất trí')");
        await page.WaitForSelectorAsync("text=Chi bộ đã thông qua");

        await page.ClickAsync(".st-views >> text=Điểm danh");
        var line = page.Locator(".st-roll > li").Nth(1);
        await line.Locator(".st-tap").ClickAsync();
        await line.Locator("button:has-text('Vắng không lý do')").ClickAsync();
        await line.Locator(".st-here:has-text('Vắng')").WaitForAsync();
        await page.ClickAsync(".st-views >> text=Kết thúc");
        await page.WaitForSelectorAsync("text=Từ khi chi bộ thông qua điểm đã có thay đổi ở “Tỷ lệ dự họp”");
        await DeskSteps.KeepPictureAsync(visit, "Toàn cảnh hội trường nhà văn hóa tổ dân phố");
        await LookAsync(visit, "desk-end-changed");
        await page.Context.SetOfflineAsync(false);
        await DeskSteps.SentAsync(visit);
        await visit.GoAsync(meeting + "/closure");
        (await page.InnerTextAsync("main")).ShouldContain("Từ khi chi bộ thông qua điểm đã có thay đổi ở “Tỷ lệ dự họp”");
        await LookAsync(visit, "closure-changed");
    }

    /// <summary>Both screens, when pictures are asked for.</summary>
    private static async Task LookAsync(Visit visit, string name)
    {
        await visit.PictureAsync(name, whole: true);
        await visit.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        await visit.PictureAsync(name + "-pc");
        await visit.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
    }

    [Fact]
    public async Task Signing_out_names_what_waits_and_then_leaves_nothing_readable()
    {
        await using var visit = await DeskSteps.OnDeviceAsync(_product, "2026-12-15", "Thoát máy");
        await visit.Page.Context.SetOfflineAsync(true);
        await DeskSteps.TapAbsentAsync(visit, 1, 3);
        await visit.Page.ClickAsync(".st-foot .btn-primary");
        await visit.Page.WaitForSelectorAsync(".st-pager");
        await DeskSteps.KeepPictureAsync(visit, "Hội trường");
        await visit.Page.RouteAsync("**/operations", route => route.AbortAsync());
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.GoAsync("/account");
        await visit.Page.EvaluateAsync("() => sessionStorage.setItem('st-draft:/somewhere#0', '{}')");
        await visit.Page.WaitForSelectorAsync("text=Máy này còn 3 thao tác, 1 ảnh");
        await visit.PictureAsync("sign-out-waiting");
        await visit.Page.ClickAsync("text=Xóa 3 thao tác, 1 ảnh và thoát");
        await visit.Page.WaitForURLAsync("**/sign-in**");
        (await visit.Page.EvaluateAsync<int>("() => new Promise(done => { const ask = indexedDB.open('so-tay-desk'); ask.onsuccess = () => { const keys = ask.result.transaction('keys').objectStore('keys').count(); keys.onsuccess = () => { ask.result.close(); done(keys.result); }; }; })")).ShouldBe(0);
        (await visit.Page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(key => key.startsWith('st-draft:')).length")).ShouldBe(0);
    }

    /// <summary>It came smaller, without the place that the camera had written into it.</summary>
    private static async Task SeePictureAsync(Visit clerk, string meeting)
    {
        await clerk.GoAsync(meeting + "/pictures");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain("Toàn cảnh hội trường");
        var address = await clerk.Page.Locator(".st-pictures a").GetAttributeAsync("href");
        var bytes = await (await clerk.Page.APIRequest.GetAsync(new Uri(clerk.Address, address!).ToString())).BodyAsync();
        bytes.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
        (await clerk.Page.EvaluateAsync<int>("() => document.querySelector('.st-pictures img').decode().then(() => document.querySelector('.st-pictures img').naturalWidth)")).ShouldBe(1600);
    }

    private static async Task SealAsync(Visit clerk, string meeting, int voters, string score)
    {
        await clerk.GoAsync(meeting + "/closure");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain("Từ khi chi bộ thông qua điểm đã có thay đổi ở “Tỷ lệ dự họp”");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain(TaskTitle);
        await clerk.Page.ClickAsync("form#ket-thuc button.btn-primary");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain("Đã khóa");
        var papers = await clerk.Page.Locator("a[href$='.docx']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var words = string.Concat(await Task.WhenAll(papers.Select(paper => MonthJourney.WordsAsync(clerk.Page, paper))));
        foreach (var said in (string[])[Opinion, TaskTitle, $"{voters}", $"Tổng số: {score.Split(' ')[0]} điểm"]) words.ShouldContain(said);
    }
}

/// <summary>A store of its own for the desk.</summary>
public sealed class DeskStore : IAsyncLifetime
{
    public Product Product { get; } = new();

    public ValueTask InitializeAsync() => Product.InitializeAsync();

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
