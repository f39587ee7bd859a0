using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>
/// The one chain in the browser: the province's resolution comes in, the ward's programme carries it out and sets a target, the cell gets its
/// part, gives a task in its meeting, the product is accepted, the value stands at the ward, and the next meeting counts the task. The target's
/// words, its goal, the task and the amount are each typed once.
/// </summary>
public sealed class ChainJourney(DeskStore store) : IClassFixture<DeskStore>
{
    private const string Target = "Hộ dân dùng nước sạch hợp vệ sinh";
    private const string Task = "Vận động bốn hộ cuối ngõ đấu nối nước máy";
    private const string Cell = "Chi bộ Tổ dân phố 1";
    private readonly Product _product = store.Product;

    [Fact]
    public async Task A_resolution_of_the_province_becomes_a_task_of_a_cell_and_its_product_a_number_at_the_ward()
    {
        await _product.GoToAsync(Product.Beginning);
        var board = await SetAsync();
        var meeting = await CallAsync();
        await _product.GoToAsync("2026-12-03T19:32");
        await HoldAsync(meeting);
        await _product.GoToAsync("2026-12-10T08:00");
        await DeliverAsync();
        await SeeAboveAsync(board);
        await _product.GoToAsync("2026-12-29T08:00");
        await SeeInNextMeetingAsync();
    }

    /// <summary>The ward: resolution in, programme out, target set and given down; the scoreboard's address.</summary>
    private async Task<string> SetAsync()
    {
        await using var office = await Visit.SignInAsync(_product, Screen.Desk, "vanphong");
        var page = office.Page;
        await page.ClickAsync("main a:has-text('Sổ văn bản')");
        var register = new Uri(page.Url).AbsolutePath;
        await office.GoAsync(register + "/arrivals");
        await page.CheckAsync("[name='Input.Secret'][value=no]");
        await page.FillAsync("[name='Input.Symbol']", "05-NQ/TU");
        await page.FillAsync("[name='Input.IssuedOn']", "15/01/2026");
        await page.FillAsync("[name='Input.Issuer']", "Tỉnh ủy Lam Giang");
        await page.FillAsync("[name='Input.Subject']", "về phát triển hạ tầng nước sạch đến năm 2030");
        await page.ClickAsync("main form button[type=submit]");
        (await page.InnerTextAsync("main")).ShouldContain("05-NQ/TU");
        await office.PictureAsync("chain-resolution", whole: true);
        await office.GoAsync(register + "/drafts");
        await page.SelectOptionAsync("[name='Input.Type']", new SelectOptionValue { Label = "Chương trình" });
        await page.FillAsync("[name='Input.Subject']", "hành động thực hiện Nghị quyết số 05-NQ/TU");
        await page.FillAsync("[name='Input.Concretises']", "05-NQ/TU");
        await page.ClickAsync("main form button.btn-primary");
        await page.ClickAsync("main a.btn-primary:has-text('Ban hành')");
        await page.FillAsync("[name='IssuedOn']", "30/11/2026");
        await page.ClickAsync("main form button.btn-primary");
        (await page.InnerTextAsync("main")).ShouldContain("Tỉnh ủy Lam Giang");
        await office.PictureAsync("chain-programme", whole: true);

        var board = register.Replace("/documents", "/targets", StringComparison.Ordinal);
        // From the programme's own page: the document is chosen already.
        await page.ClickAsync("main a:has-text('Thêm chỉ tiêu')");
        await page.FillAsync("[name='Input.Name']", Target);
        await page.FillAsync("[name='Input.Unit']", "hộ");
        await page.FillAsync("[name='Input.Goal']", "40");
        await page.FillAsync("[name='Input.DueOn']", "31/12/2027");
        await page.SelectOptionAsync("[name='Input.Source']", "Sum");
        await page.ClickAsync("#chi-tieu button[type=submit]");
        await page.WaitForURLAsync("**/division");
        await page.FillAsync($"[aria-label='Đích, {Cell}']", "10");
        await page.ClickAsync("#giao button[type=submit]");
        await office.PictureAsync("chain-target", whole: true);
        (await page.InnerTextAsync("main")).ShouldContain(Cell);
        return board;
    }

    private async Task<string> CallAsync()
    {
        await using var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        return await DeskSteps.NoticeAsync(secretary);
    }

    /// <summary>The whole meeting at the desk; the target is chosen, not typed.</summary>
    private async Task HoldAsync(string meeting)
    {
        await using var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var page = secretary.Page;
        await DeskSteps.OpenDeskAsync(secretary, meeting);
        await DeskSteps.TapAbsentAsync(secretary, 2);
        await page.ClickAsync(".st-foot .btn-primary");
        await DeskSteps.ToItemAsync(page, "form#giao");
        await page.FillAsync("#giao [name=title]", Task);
        await page.SelectOptionAsync("#giao [name=owner]", new SelectOptionValue { Label = "Nguyễn Thị Anh" });
        await page.FillAsync("#giao [name=product]", "4 hợp đồng đấu nối đã ký");
        await page.FillAsync("#giao [name=deadline]", "18/12/2026");
        await page.ClickAsync("#giao summary:has-text('Góp vào chỉ tiêu')");
        await page.SelectOptionAsync("#giao [name=target]", (await page.Locator($"#giao [name=target] option:has-text('{Target}')").GetAttributeAsync("value"))!);
        await page.FillAsync("#giao [name=amount]", "4");
        await secretary.PictureAsync("chain-task-given", whole: true);
        await page.ClickAsync("#giao button[type=submit]");
        await page.WaitForSelectorAsync($".st-given >> text={Task}");
        await DeskSteps.VoteAsync(secretary);
        await DeskSteps.EndAsync(secretary);
        await DeskSteps.SentAsync(secretary);
        await _product.GoToAsync("2026-12-03T21:00");
        await secretary.GoAsync(meeting + "/closure");
        foreach (var name in (string[])["Input.Chair", "Input.Secretary"])
            if (await page.InputValueAsync($"[name='{name}']") == "") await page.SelectOptionAsync($"[name='{name}']", new SelectOptionValue { Index = name == "Input.Chair" ? 1 : 2 });
        await page.ClickAsync("form#ket-thuc button.btn-primary");
        (await page.InnerTextAsync("main")).ShouldContain("Đã khóa");
    }

    /// <summary>The owner reports in two taps, the secretary accepts in one: the amount stands there already.</summary>
    private async Task DeliverAsync()
    {
        await using (var member = await Visit.SignInAsync(_product, Screen.Phone, "dangvien"))
        {
            await member.PictureAsync("chain-home-member", whole: true);
            await member.TapAsync(member.Page.Locator($"li:has-text('{Task}') a:has-text('Báo xong')"));
            await member.TapAsync(member.Page.Locator("#bao button[type=submit]"));
            (await member.Page.InnerTextAsync("main")).ShouldContain("chờ nghiệm thu");
            member.Taps.ShouldBe(2);
        }

        await using var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        await secretary.Page.ClickAsync($"li:has-text('{Task}') a:has-text('Xem và nghiệm thu')");
        (await secretary.Page.InputValueAsync("[name=Amount]")).ShouldBe("4");
        await secretary.Page.ClickAsync("#nghiem-thu button[value=true]");
        await secretary.PictureAsync("chain-accepted", whole: true);
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Đã nghiệm thu, đúng hạn");
    }

    private async Task SeeAboveAsync(string board)
    {
        await using var office = await Visit.SignInAsync(_product, Screen.Desk, "vanphong");
        await office.GoAsync(board);
        await office.PictureAsync("chain-scoreboard", whole: true);
        var row = await office.Page.Locator($"tr:has-text('{Target}') td").AllInnerTextsAsync();
        row.Select(cell => cell.Trim()).ShouldContain("4", string.Join('|', row));
        await office.Page.ClickAsync($"main a:has-text('{Target}')");
        await office.Page.ClickAsync($"main a:has-text('{Cell}')");
        var cell = await office.Page.InnerTextAsync("main");
        cell.ShouldContain($"Nghiệm thu: {Task}");
        await office.PictureAsync("chain-cell-target", whole: true);
        // The number opens to the task, the task to the meeting that gave it.
        await office.Page.ClickAsync($"main a:has-text('{Task}')");
        (await office.Page.InnerTextAsync("main")).ShouldContain("buổi họp 03/12/2026");
    }

    private async Task SeeInNextMeetingAsync()
    {
        await using var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        await secretary.Page.ClickAsync("main .btn-primary");
        await secretary.Page.WaitForURLAsync("**/meetings/*");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain(Task);
        var meeting = await DeskSteps.SendNoticeAsync(secretary.Page);
        await _product.GoToAsync("2027-01-03T19:32");
        await DeskSteps.OpenDeskAsync(secretary, meeting);
        await DeskSteps.TapAbsentAsync(secretary, 2);
        await secretary.Page.ClickAsync(".st-foot .btn-primary");
        await DeskSteps.SentAsync(secretary);
        await secretary.GoAsync(meeting + "/score");
        await secretary.PictureAsync("chain-score", whole: true);
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Đã nghiệm thu 1 trên 1 việc");
    }
}
