using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>The line of the whole product: prepare, invite, answer, roll-call, talk, decide, close, and see it on the ward's board.</summary>
[Collection(nameof(OneStore))]
public sealed partial class MonthJourney(Product product)
{
    private const string TaskTitle = "Dọn đoạn đường sạt vào khu nghĩa trang";

    [Fact]
    public async Task A_month_of_a_cell_from_the_notice_to_the_board_of_the_ward()
    {
        await product.GoToAsync(Product.Beginning);
        var meeting = await PrepareAndInviteAsync();
        await AnswerAsync();
        await product.GoToAsync("2026-12-03T19:32");
        await HoldAsync(meeting);
        await product.GoToAsync("2026-12-04T08:00");
        await SeeOnBoardAsync();
        await product.GoToAsync("2026-12-29T08:00");
        await OpenNextMonthAsync();
    }

    private async Task<string> PrepareAndInviteAsync()
    {
        await using var secretary = await Visit.SignInAsync(product, Screen.Phone, "bithu");
        await secretary.PictureAsync("home-secretary", whole: true);
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Sinh hoạt thường kỳ tháng 12");
        await secretary.Page.ClickAsync("main .btn-primary");
        await secretary.PictureAsync("meeting-prepared", whole: true);
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Soạn sẵn từ buổi họp 03/11/2026");
        var meeting = new Uri(secretary.Page.Url).AbsolutePath;
        await secretary.Page.ClickAsync("main .btn-primary");
        await secretary.PictureAsync("notice-sent", whole: true);
        return meeting;
    }

    private async Task AnswerAsync()
    {
        await using var member = await Visit.SignInAsync(product, Screen.Phone, "dangvien");
        await member.PictureAsync("home-member", whole: true);
        // From the notice to the answer: one tap to come; two to be excused with a reason.
        await member.TapAsync(member.Page.Locator(".st-answer button[value=coming]").First);
        (await member.Page.InnerTextAsync("main")).ShouldContain("Có dự");
        member.Taps.ShouldBeLessThanOrEqualTo(2);
    }

    private async Task HoldAsync(string meeting)
    {
        await using var secretary = await Visit.SignInAsync(product, Screen.Phone, "bithu");
        await secretary.PictureAsync("home-meeting-day", whole: true);
        await secretary.TapAsync(secretary.Page.Locator("main .btn-primary").First);
        await secretary.Page.WaitForURLAsync("**/desk");
        await secretary.Page.WaitForSelectorAsync(".st-roll .st-tap");
        await DeskSteps.TapAbsentAsync(secretary, 2, 4);
        await secretary.PictureAsync("roll-call");
        await secretary.TapAsync(secretary.Page.Locator(".st-foot .btn-primary"));
        secretary.Taps.ShouldBeLessThanOrEqualTo(5);
        await secretary.Page.WaitForSelectorAsync(".st-pager");
        await secretary.Page.WaitForSelectorAsync("text=Đã gửi hết");
        await SeeMinutesPagesAsync(secretary, meeting);
        await TalkAsync(secretary.Page);
        await ToItemAsync(secretary.Page, "form#giao:visible");
        await GiveTaskAsync(secretary.Page);
        await ToItemAsync(secretary.Page, "form#dem-tay:visible");
        await VoteAsync(secretary);
        await product.GoToAsync("2026-12-03T21:12");
        await CloseAsync(secretary, meeting);
    }

    /// <summary>The rest of this evening is written on the pages of the server, as without script.</summary>
    private static async Task SeeMinutesPagesAsync(Visit secretary, string meeting)
    {
        await secretary.GoAsync(meeting + "/roll-call");
        await secretary.Page.ClickAsync(".st-views a:has-text('Nội dung')");
        await secretary.Page.WaitForURLAsync("**/agenda/*");
        await secretary.PictureAsync("agenda-item", whole: true);
    }

    private static async Task TalkAsync(IPage page)
    {
        await page.ClickAsync("summary:has-text('Ghi ý kiến')");
        await page.SelectOptionAsync("[name='Said.Speaker']", new SelectOptionValue { Index = 1 });
        await page.FillAsync("[name='Said.Words']", "Đường vào khu nghĩa trang sạt một đoạn, đề nghị dọn trước ngày 18.");
        await page.ClickAsync("form#ghi-y-kien button[type=submit]");
        (await page.InnerTextAsync("main")).ShouldContain("sạt một đoạn");
        await page.FillAsync("[name='Conclusion.Words']", "Dọn xong đoạn đường sạt trước ngày 18/12.");
        await page.ClickAsync("form#ghi-ket-luan button[type=submit]");
        (await page.InnerTextAsync("main")).ShouldContain("Dọn xong đoạn đường sạt");
    }

    /// <summary>Turns the agenda's pages until one shows what is looked for.</summary>
    private static async Task ToItemAsync(IPage page, string wanted)
    {
        for (var turns = 0; turns < 12 && await page.Locator(wanted).CountAsync() == 0; turns++)
            await page.ClickAsync(".st-pager a:has-text('Mục sau')");
        (await page.Locator(wanted).CountAsync()).ShouldBeGreaterThan(0, $"No item shows {wanted}; the last was {page.Url}");
    }

    private static async Task GiveTaskAsync(IPage page)
    {
        await page.FillAsync("[name='Task.Title']", TaskTitle);
        await page.SelectOptionAsync("[name='Task.Owner']", new SelectOptionValue { Index = 1 });
        await page.FillAsync("[name='Task.Product']", "Biên bản nghiệm thu 120 m đường");
        await page.FillAsync("[name='Task.Deadline']", "18/12/2026");
        await page.ClickAsync("form#giao button[type=submit]");
        (await page.InnerTextAsync("main")).ShouldContain(TaskTitle);
    }

    private static async Task VoteAsync(Visit secretary)
    {
        var page = secretary.Page;
        var voters = VotersPattern().Match(await page.InnerTextAsync("form#dem-tay")).Groups["number"].Value;
        await page.FillAsync("[name='Vote.Question']", "Thông qua nghị quyết tháng 12");
        await page.FillAsync("[name='Vote.For']", voters);
        await page.FillAsync("[name='Vote.Against']", "0");
        await page.FillAsync("[name='Vote.Other']", "0");
        await page.ClickAsync("form#dem-tay button[type=submit]");
        await secretary.PictureAsync("vote", whole: true);
        (await page.InnerTextAsync("main")).ShouldContain("Thông qua");
    }

    private static async Task CloseAsync(Visit secretary, string meeting)
    {
        var page = secretary.Page;
        await secretary.GoAsync(meeting + "/closure");
        await secretary.PictureAsync("closure", whole: true);
        await page.FillAsync("[name='Input.EndsAt']", "21:10");
        foreach (var name in (string[])["Input.Chair", "Input.Secretary"])
            if (await page.InputValueAsync($"[name='{name}']") == "") await page.SelectOptionAsync($"[name='{name}']", new SelectOptionValue { Index = name == "Input.Chair" ? 1 : 2 });
        await page.ClickAsync("form#ket-thuc button.btn-primary");
        await secretary.PictureAsync("sealed", whole: true);
        var papers = await page.Locator("a[href$='.docx']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        papers.Length.ShouldBeGreaterThanOrEqualTo(2, await page.InnerTextAsync("main"));
        foreach (var paper in papers) (await WordsAsync(page, paper)).ShouldContain(paper.Contains("resolution", StringComparison.Ordinal) ? TaskTitle : "Biên bản", Case.Insensitive);
    }

    internal static async Task<string> WordsAsync(IPage page, string paper)
    {
        var answer = await page.APIRequest.GetAsync(paper);
        answer.Status.ShouldBe(200, paper);
        await using var archive = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return TagPattern().Replace(await reader.ReadToEndAsync(), "");
    }

    private async Task SeeOnBoardAsync()
    {
        await using var office = await Visit.SignInAsync(product, Screen.Desk, "vanphong");
        await office.PictureAsync("home-office", whole: true);
        await office.Page.ClickAsync(".st-top nav a:has-text('Sinh hoạt')");
        await office.PictureAsync("board", whole: true);
        // The square of December of the cell opens the meeting that was just sealed.
        await office.Page.Locator("tr:has(th:has-text('Tổ dân phố 1')) td a").Nth(11).ClickAsync();
        (await office.Page.InnerTextAsync("main")).ShouldContain("tháng 12");
    }

    private async Task OpenNextMonthAsync()
    {
        await using var secretary = await Visit.SignInAsync(product, Screen.Phone, "bithu");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Sinh hoạt thường kỳ tháng 1");
        await secretary.Page.ClickAsync("main .btn-primary");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain(TaskTitle);
    }

    [GeneratedRegex(@"(?<number>\d+) người được biểu quyết", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VotersPattern();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagPattern();
}
