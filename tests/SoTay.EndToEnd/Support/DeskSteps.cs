using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SoTay.EndToEnd.Support;

/// <summary>What people do at the meeting desk, in steps that several journeys share.</summary>
public static partial class DeskSteps
{
    /// <summary>Prepares this month's meeting and sends the notice; the address of the meeting.</summary>
    public static async Task<string> NoticeAsync(Visit secretary)
    {
        await secretary.GoAsync("/");
        await secretary.Page.ClickAsync("main .btn-primary");
        await secretary.Page.WaitForURLAsync("**/meetings/*");
        return await SendNoticeAsync(secretary.Page);
    }

    public static async Task<string> ThematicAsync(Visit secretary, string day, string topic)
    {
        await secretary.GoAsync("/");
        await secretary.Page.ClickAsync(".st-tabs a:has-text('Sinh hoạt')");
        await secretary.Page.ClickAsync("summary:has-text('Soạn buổi chuyên đề')");
        await secretary.Page.FillAsync("[name='Other.Topic']", topic);
        await secretary.Page.FillAsync("[name='Other.HeldOn']", string.Join('/', day.Split('-').Reverse()));
        await secretary.Page.ClickAsync("form:has([name='Other.Topic']) button[type=submit]");
        await secretary.Page.WaitForURLAsync("**/meetings/*");
        return await SendNoticeAsync(secretary.Page);
    }

    /// <summary>A thematic meeting of its own, noticed, its day come, the desk open on a device with a network.</summary>
    public static async Task<Visit> OnDeviceAsync(Product product, string day, string topic)
    {
        await product.GoToAsync("2026-12-05T08:00");
        var visit = await Visit.SignInAsync(product, Screen.Phone, "bithu");
        var meeting = await ThematicAsync(visit, day, topic);
        await product.GoToAsync($"{day}T19:32");
        await TakeAlongAsync(visit, meeting);
        return visit;
    }

    /// <summary>Opens the desk once with a network, so that the device holds the meeting and the worker the page.</summary>
    public static async Task TakeAlongAsync(Visit visit, string meeting)
    {
        await OpenDeskAsync(visit, meeting);
        await SentAsync(visit);
        await visit.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
    }

    public static async Task OpenDeskAsync(Visit visit, string meeting, bool awaitRows = true)
    {
        await visit.Page.GotoAsync(new Uri(visit.Address, meeting + "/desk").ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (awaitRows) await visit.Page.WaitForSelectorAsync(".st-roll .st-tap");
    }

    /// <summary>The bar says that the server has everything. Only the bar: the part that ends the meeting has the same words in "Mở được khi … đã gửi hết".</summary>
    public static async Task SentAsync(Visit visit)
    {
        try
        {
            await visit.Page.WaitForSelectorAsync(".st-stored:has-text('Đã gửi hết')", new PageWaitForSelectorOptions { Timeout = 90_000 });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{visit.Page.Url} says: {await visit.Page.InnerTextAsync("[role=status] >> nth=0")}", late);
        }
    }

    /// <summary>The device has forgotten who was signed in: the bar says so, and what waits is still there after signing in.</summary>
    public static async Task SignInToSendAsync(Visit visit)
    {
        await visit.Page.Locator(".st-bar >> text=Phiên đăng nhập đã hết").WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        (await visit.Page.InnerTextAsync("main")).ShouldContain("đăng nhập lại thì");
        await visit.Page.ClickAsync(".st-bar a:has-text('Đăng nhập')");
        await visit.SignInAsync("bithu");
        await visit.Page.WaitForURLAsync("**/desk");
    }

    public static async Task TapAbsentAsync(Visit visit, params int[] rows)
    {
        foreach (var row in rows)
        {
            var line = visit.Page.Locator(".st-roll > li").Nth(row);
            await visit.TapAsync(line.Locator(".st-tap"));
            await line.Locator(".st-here:has-text('Vắng')").WaitForAsync();
        }
    }

    /// <summary>How many operations the bar says are waiting.</summary>
    public static async Task<int> WaitingAsync(Visit visit)
    {
        var bar = visit.Page.Locator(".st-bar:has-text('thao tác chờ gửi')");
        await bar.WaitForAsync();
        return int.Parse(CountPattern().Match(await bar.InnerTextAsync()).Value, CultureInfo.InvariantCulture);
    }

    public static async Task ArriveLateAsync(Visit visit, int row)
    {
        await visit.Page.ClickAsync(".st-views >> text=Điểm danh");
        var line = visit.Page.Locator(".st-roll > li").Nth(row);
        await line.Locator(".st-tap").ClickAsync();
        await line.Locator("button:has-text('Đến lúc')").ClickAsync();
        await line.Locator("text=Đến muộn").WaitForAsync();
    }

    public static async Task SpeakAsync(Visit visit, string words)
    {
        await visit.Page.SelectOptionAsync("#dang-ky", new SelectOptionValue { Index = 1 });
        await visit.Page.ClickAsync("button:has-text('Thêm')");
        await visit.Page.ClickAsync("button:has-text('Mời nói')");
        await visit.Page.ClickAsync("button:has-text('Ghi ý kiến')");
        await visit.Page.FillAsync("#ghi-y-kien [name=words]", words);
        await visit.Page.ClickAsync("#ghi-y-kien button[type=submit]");
        await visit.Page.WaitForSelectorAsync($".st-said >> text={words}");
        await visit.Page.ClickAsync("button:has-text('Nói xong')");
        await visit.Page.FillAsync("#ghi-ket-luan textarea", "Dọn xong trước ngày 18/12.");
        await visit.Page.ClickAsync("#ghi-ket-luan button");
        await visit.Page.WaitForSelectorAsync(".st-concl");
    }

    /// <summary>Types an opinion and stops in the middle; returns when it lies sealed on the device.</summary>
    public static async Task TypeHalfAsync(Visit visit, string words)
    {
        await visit.Page.ClickAsync("button:has-text('Ghi ý kiến')");
        await visit.Page.FillAsync("#ghi-y-kien [name=words]", words);
        await StoredAsync(visit, keys => Array.Exists(keys, key => key.EndsWith("/typed", StringComparison.Ordinal)));
    }

    /// <summary>Waits until what lies in the device's store, by its keys, is as it should be. A promise is awaited by evaluating it, not by WaitForFunction.</summary>
    public static async Task StoredAsync(Visit visit, Predicate<string[]> keys)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!keys(await visit.Page.EvaluateAsync<string[]>("() => new Promise(done => { const ask = indexedDB.open('so-tay-desk'); ask.onsuccess = () => { const all = ask.result.transaction('meetings').objectStore('meetings').getAllKeys(); all.onsuccess = () => { ask.result.close(); done(all.result); }; }; })")))
            await Task.Delay(100, patience.Token);
    }

    /// <summary>The form stands open with the words; giving them up takes them from the device too.</summary>
    public static async Task FindHalfTypedAsync(Visit visit, string words)
    {
        await visit.Page.ClickAsync(".st-views >> text=Nội dung");
        await visit.Page.WaitForSelectorAsync("#ghi-y-kien");
        (await visit.Page.InputValueAsync("#ghi-y-kien [name=words]")).ShouldBe(words);
        await visit.Page.ClickAsync("#ghi-y-kien button:has-text('Thôi')");
        await visit.Page.ClickAsync("button:has-text('Ghi ý kiến')");
        (await visit.Page.InputValueAsync("#ghi-y-kien [name=words]")).ShouldBeEmpty();
        await visit.Page.ClickAsync("#ghi-y-kien button:has-text('Thôi')");
    }

    public static async Task JudgeFirstAsync(Visit visit)
    {
        var task = visit.Page.Locator("li:has(button:has-text('Nghiệm thu'))").First;
        var title = await task.Locator("strong").InnerTextAsync();
        await task.Locator("button:has-text('Nghiệm thu')").ClickAsync();
        await visit.Page.Locator($"li:has-text('{title}') .is-done").First.WaitForAsync();
    }

    public static async Task GiveTaskAsync(Visit visit, string title)
    {
        await ToItemAsync(visit.Page, "form#giao");
        await visit.Page.FillAsync("#giao [name=title]", title);
        await visit.Page.SelectOptionAsync("#giao [name=owner]", new SelectOptionValue { Index = 2 });
        await visit.Page.FillAsync("#giao [name=product]", "Biên bản nghiệm thu 120 m đường");
        await visit.Page.FillAsync("#giao [name=deadline]", "18/12/2026");
        await visit.Page.ClickAsync("#giao button[type=submit]");
        await visit.Page.WaitForSelectorAsync($".st-given >> text={title}");
    }

    /// <summary>Everybody who may vote raises a hand; how many that was.</summary>
    public static async Task<int> VoteAsync(Visit visit)
    {
        await ToItemAsync(visit.Page, "form#dem-tay");
        var voters = int.Parse(await visit.Page.InputValueAsync("#dem-tay [name=for]"), CultureInfo.InvariantCulture);
        await visit.Page.ClickAsync("#dem-tay button[type=submit]");
        await visit.Page.WaitForSelectorAsync("text=Thông qua");
        return voters;
    }

    /// <summary>The end a few minutes from now, so that it lies after the beginning however fast the test runs.</summary>
    public static async Task EndAsync(Visit visit)
    {
        await visit.Page.ClickAsync(".st-views >> text=Kết thúc");
        var now = TimeOnly.ParseExact(await visit.Page.InputValueAsync("#gio"), "HH:mm", CultureInfo.InvariantCulture);
        await visit.Page.FillAsync("#gio", now.AddMinutes(5).ToString("HH:mm", CultureInfo.InvariantCulture));
        await visit.Page.ClickAsync("#gio-ket-thuc button[type=submit]");
        await visit.Page.WaitForSelectorAsync("text=Sửa giờ");
    }

    /// <summary>Judges what the device could not compute (full marks), puts the score before the cell and has it agreed by consent; the total as the cell read it.</summary>
    public static async Task<string> ScoreAsync(Visit visit)
    {
        await visit.Page.ClickAsync(".st-views >> text=Chấm điểm");
        await JudgeAsync(visit);
        await visit.Page.WaitForSelectorAsync("#tong-diem:has-text('loại')");
        await visit.Page.ClickAsync("#cham button[type=submit]");
        await visit.Page.WaitForSelectorAsync("text=Chờ chi bộ thông qua");
        var read = await visit.Page.InnerTextAsync("#diem");
        await visit.Page.ClickAsync("button:has-text('Chi bộ nhất trí')");
        await visit.Page.WaitForSelectorAsync("text=Chi bộ đã thông qua");
        (await visit.Page.InnerTextAsync("#diem")).ShouldBe(read);
        return read;
    }

    /// <summary>Writes the most into every part that waits for people.</summary>
    public static async Task JudgeAsync(Visit visit)
    {
        await visit.Page.WaitForSelectorAsync("#cham");
        var fields = visit.Page.Locator("#cham .st-judge > div > input");
        for (var at = 0; at < await fields.CountAsync(); at++)
        {
            var label = await visit.Page.Locator("#cham .st-judge > div > label").Nth(at).InnerTextAsync();
            await fields.Nth(at).FillAsync(label[(label.LastIndexOf(' ') + 1)..]);
        }
    }

    /// <summary>A camera's picture with its place in it, kept on the device.</summary>
    public static async Task KeepPictureAsync(Visit visit, string caption)
    {
        await visit.Page.ClickAsync(".st-views >> text=Kết thúc");
        var before = await visit.Page.Locator(".st-pictures > li").CountAsync();
        await ChoosePictureAsync(visit, caption);
        await visit.Page.Locator(".st-pictures > li").Nth(before).WaitForAsync();
    }

    public static async Task ChoosePictureAsync(Visit visit, string caption)
    {
        await visit.Page.ClickAsync(".st-views >> text=Kết thúc");
        var data = await visit.Page.EvaluateAsync<string>("() => { const canvas = document.createElement('canvas'); [canvas.width, canvas.height] = [2400, 1800]; const pen = canvas.getContext('2d'); for (let at = 0; at < 60; at++) { pen.fillStyle = `hsl(${at * 6} 60% 60%)`; pen.fillRect(at * 40, at * 10, 400, 900); } return canvas.toDataURL('image/jpeg', .9); }");
        var plain = Convert.FromBase64String(data[(data.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        byte[] place = [0xFF, 0xE1, 0, 22, .. "Exif\0\0"u8, .. "GPS 22.39,103.95"u8[..14]];
        byte[] taken = [.. plain[..2], .. place, .. plain[2..]];
        await visit.Page.SetInputFilesAsync("#chon-anh", new FilePayload { Name = "IMG_0412.jpg", MimeType = "image/jpeg", Buffer = taken });
        await visit.Page.FillAsync("#giu-anh [name=caption]", caption);
        await visit.Page.ClickAsync("#giu-anh button");
    }

    /// <summary>Turns the agenda's pages at the desk until one shows what is looked for.</summary>
    public static async Task ToItemAsync(IPage page, string wanted)
    {
        await page.ClickAsync(".st-views >> text=Nội dung");
        for (var turns = 0; turns < 12 && await page.Locator(wanted).CountAsync() == 0; turns++)
        {
            // As a person does: the next page is turned when this one has come.
            var place = await page.InnerTextAsync(".st-pager .st-small");
            await page.Locator(".st-pager a").Last.ClickAsync();
            await page.WaitForFunctionAsync("place => document.querySelector('.st-pager .st-small')?.innerText !== place", place);
        }

        await page.WaitForSelectorAsync(wanted);
    }

    internal static async Task<string> SendNoticeAsync(IPage page)
    {
        await page.Locator("form[action$='/notice'] button").ClickAsync();
        await page.WaitForSelectorAsync("text=Vào họp");
        return new Uri(page.Url).AbsolutePath;
    }

    [GeneratedRegex(@"\d+(?= thao tác chờ gửi)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountPattern();
}
