using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>A member moves from one cell to another: the office issues the referral, both ends see it, the secretary of the place takes the member in on a phone.</summary>
public sealed class TransferJourney(DeskStore store) : IClassFixture<DeskStore>
{
    private const string Number = "52-GT/ĐU";
    private readonly Product _product = store.Product;

    [Fact]
    public async Task A_referral_is_seen_from_both_ends_until_the_place_takes_the_member_in()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var office = await Visit.SignInAsync(_product, Screen.Desk, "vanphong");
        await using var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu");
        var cell = new Uri(await secretary.Page.Locator("a[href$='/meetings']").First.EvaluateAsync<string>("link => link.href")).AbsolutePath.Split('/')[2];
        var name = await IssueAsync(office, cell);
        var queue = new Uri(office.Page.Url);

        await secretary.GoAsync("/");
        await secretary.Page.ClickAsync($"main a:has-text('Tiếp nhận {name}')");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain(Number);
        await secretary.PictureAsync("transfer-take", whole: true);
        await secretary.Page.ClickAsync("#nhan button");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain("Đã tiếp nhận từ ngày");
        await secretary.GoAsync($"/organisations/{cell}/members");
        (await secretary.Page.InnerTextAsync("main")).ShouldContain(name);

        await office.GoAsync(queue.PathAndQuery);
        (await office.Page.InnerTextAsync("main")).ShouldContain("Đã tiếp nhận từ ngày");
    }

    /// <summary>Somebody without a post of another cell; the name.</summary>
    private static async Task<string> IssueAsync(Visit office, string cell)
    {
        var page = office.Page;
        await page.ClickAsync("a[href$='/members']");
        var ward = new Uri(page.Url).AbsolutePath;
        var other = await page.Locator($"main a[href$='/members']:not([href*='{cell}'])").First.GetAttributeAsync("href");
        await office.GoAsync(other!);
        await page.ClickAsync("table tbody tr:nth-child(6) th a");
        var name = (await page.InnerTextAsync("h1")).Trim();
        await page.ClickAsync("main a:has-text('Chuyển sinh hoạt')");
        await page.ClickAsync("main a:has-text('Cấp giấy giới thiệu')");
        await page.CheckAsync("[name='Input.Kind'][value=Permanent]");
        await page.FillAsync("[name='Input.Find']", "tổ dân phố 1");
        await page.ClickAsync("button:has-text('Tìm')");
        await page.CheckAsync($"[name='Input.To'][value='{cell}']");
        await page.FillAsync("[name='Input.ReferralNumber']", Number);
        await office.PictureAsync("transfer-issue", whole: true);
        await page.ClickAsync("#giay button.btn-primary");
        (await page.InnerTextAsync("main")).ShouldContain("Chờ nơi đến tiếp nhận");
        var made = page.Url;
        await office.GoAsync(ward.Replace("/members", "/transfers", StringComparison.Ordinal));
        (await page.InnerTextAsync("main")).ShouldContain(name);
        await office.PictureAsync("transfer-queue", whole: true);
        await page.GotoAsync(made);
        return name;
    }
}
