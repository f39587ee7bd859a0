using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>What the desk leads to and what was brought to it: opinions sent ahead, the secret ballot, a topic of the level above.</summary>
public sealed partial class DeskWays(DeskStore store) : IClassFixture<DeskStore>
{
    private readonly Product _product = store.Product;

    [Fact]
    public async Task What_was_sent_ahead_is_read_without_a_network_and_one_tap_takes_it_into_the_minutes()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        await DeskSteps.TakeAlongAsync(visit, await NoticedAsync(visit));
        await _product.StopAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        await visit.Page.WaitForSelectorAsync(".st-roll .st-tap");
        (await visit.Page.Locator("button:has-text('Mã điểm danh')").IsDisabledAsync()).ShouldBeTrue();
        await DeskSteps.ToItemAsync(visit.Page, "#gui-truoc");
        await visit.PictureAsync("desk-ahead", whole: true);
        var asked = visit.Page.Locator("section[aria-labelledby=gui-truoc] li:has-text('Nhờ bí thư đọc')").First;
        var words = await asked.Locator(".st-lines").InnerTextAsync();
        await asked.Locator("button").ClickAsync();
        await visit.Page.Locator($"section[aria-labelledby=y-kien] li:has-text('{words}')").WaitForAsync();
        (await asked.Locator("button").CountAsync()).ShouldBe(0);
        (await DeskSteps.WaitingAsync(visit)).ShouldBe(1);
        (await visit.Page.Locator("button:has-text('Phiếu kín, bầu cử')").IsDisabledAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_ballot_is_reached_from_the_desk_its_count_moves_without_a_tap_and_the_way_leads_back()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var (page, meeting) = (visit.Page, await NoticedAsync(visit));
        var day = DayPattern().Match(await page.InnerTextAsync("main"));
        await _product.GoToAsync($"{day.Groups["year"].Value}-{day.Groups["month"].Value}-{day.Groups["day"].Value}T19:32");
        await DeskSteps.TakeAlongAsync(visit, meeting);
        await page.ClickAsync("a:has-text('Mã điểm danh')");
        await page.WaitForSelectorAsync(".st-room-code svg");
        await page.ClickAsync("a:has-text('Về danh sách điểm danh')");
        await page.WaitForURLAsync("**/desk");
        await page.ClickAsync(".st-foot .btn-primary");
        await DeskSteps.SentAsync(visit);
        await DeskSteps.ToItemAsync(page, "h1:has-text('Thảo luận')");
        await page.ClickAsync("a:has-text('Phiếu kín, bầu cử')");
        await page.ClickAsync("a:has-text('Lập phiếu kín')");
        await page.FillAsync("[name='Input.Question']", "Đồng ý lắp loa thông minh ở nhà văn hóa");
        await page.ClickAsync("#lap-phieu button[type=submit]");
        await page.WaitForSelectorAsync("#mo-phieu");
        // Two of the demonstration have an account, so the page offers slips only; the rule itself asks for three voters on devices.
        await page.EvaluateAsync("() => { const form = document.getElementById('mo-phieu'); form.querySelectorAll('[name=paper]').forEach(box => { box.checked = false; }); form.insertAdjacentHTML('beforeend', '<input type=hidden name=electronic value=true>'); form.submit(); }");
        await page.WaitForSelectorAsync("[data-st-live=da-bo]");
        (await page.InnerTextAsync("[data-st-live=da-bo]")).ShouldStartWith("0 trên");
        await visit.PictureAsync("ballot-open", whole: true);

        await using (var member = await Visit.SignInAsync(_product, Screen.Phone, "dangvien"))
        {
            await member.PictureAsync("ballot-member", whole: true);
            await member.Page.CheckAsync("#bo-phieu [value='1']");
            await member.Page.ClickAsync("#bo-phieu button");
            await member.Page.WaitForSelectorAsync("text=Lá phiếu của đồng chí đã vào hòm");
        }

        await page.WaitForFunctionAsync("() => document.querySelector('[data-st-live=da-bo]').innerText.startsWith('1 trên')");
        await visit.PictureAsync("ballot-count", whole: true);
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await page.ClickAsync("a:has-text('Về nội dung buổi họp')");
        await page.WaitForURLAsync("**/desk#muc-*");
        await page.WaitForSelectorAsync("h1:has-text('Thảo luận')");
    }

    [Fact]
    public async Task A_cell_takes_a_topic_of_the_level_above_from_its_first_screen_and_its_meeting_is_drafted()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var page = visit.Page;
        await page.ClickAsync("main a:has-text('Chi bộ bốn tốt')");
        await visit.PictureAsync("topic", whole: true);
        (await page.InnerTextAsync("main")).ShouldContain("Đề cương");
        await page.FillAsync("[name=HeldOn]", "01/12/2030");
        await page.ClickAsync("#chon button");
        (await page.InnerTextAsync("main")).ShouldContain("Ngày họp");
        await page.FillAsync("[name=HeldOn]", "20/12/2026");
        await page.ClickAsync("#chon button");
        await page.WaitForURLAsync("**/meetings/*");
        await visit.PictureAsync("topic-drafted", whole: true);
        var draft = await page.InnerTextAsync("main");
        foreach (var words in (string[])["Sinh hoạt chuyên đề: Chi bộ bốn tốt", "Trình bày chuyên đề", "20/12/2026"]) draft.ShouldContain(words);
        await visit.GoAsync("/");
        (await page.InnerTextAsync("main")).ShouldNotContain("Chi bộ bốn tốt, đảng bộ cơ sở bốn tốt: việc của mỗi đảng viên năm 2027\nChuyên đề của");
    }

    /// <summary>The thematic meeting of the demonstration that was called, with what members sent ahead.</summary>
    private static async Task<string> NoticedAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit.Page.ClickAsync(".st-tabs a:has-text('Sinh hoạt')");
        await visit.Page.WaitForSelectorAsync("main a:has-text('Sinh hoạt chuyên đề')");
        var found = await visit.Page.Locator("main a:has-text('Sinh hoạt chuyên đề')").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        foreach (var meeting in found.Distinct())
        {
            // Another one may be drafted by now and not called.
            await visit.GoAsync(meeting);
            if (await visit.Page.Locator("text=Vào họp").CountAsync() > 0) return meeting;
        }

        throw new InvalidOperationException($"None of {found.Length} thematic meetings was called.");
    }

    [GeneratedRegex(@"Thứ \w+ (?<day>\d\d)/(?<month>\d\d)/(?<year>\d{4})|Chủ nhật (?<day>\d\d)/(?<month>\d\d)/(?<year>\d{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();
}
