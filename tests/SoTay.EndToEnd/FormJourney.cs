using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>A statutory form is opened to the names behind a number, looked through, and closed.</summary>
public sealed class FormJourney(DeskStore store) : IClassFixture<DeskStore>
{
    private readonly Product _product = store.Product;

    [Fact]
    public async Task A_form_is_opened_to_its_names_and_closed()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var office = await Visit.SignInAsync(_product, Screen.Desk, "vanphong");
        var page = office.Page;
        await page.ClickAsync("nav a:has-text('Thống kê')");
        await page.ClickAsync("main a:has-text('Biểu thống kê theo mẫu')");
        await page.SelectOptionAsync("#period", "2026-01-01_2026-06-30");
        await page.ClickAsync("form[aria-label='Chọn kỳ'] button");
        var form = page.Url;
        await office.PictureAsync("form", whole: true);
        var count = await page.InnerTextAsync("tr:has(td:text-is('B1')) td.st-num a");

        await page.ClickAsync("tr:has(td:text-is('B1')) td.st-num a");
        (await page.InnerTextAsync("main")).ShouldContain($"{count} người");
        await office.PictureAsync("form-people", whole: true);
        var name = (await page.InnerTextAsync("tbody tr:first-child th a")).Trim();
        await page.ClickAsync("tbody tr:first-child th a");
        (await page.InnerTextAsync("h1")).ShouldContain(name);

        await page.GotoAsync(form);
        await page.ClickAsync("main a:has-text('Chốt và gửi')");
        await office.PictureAsync("form-report", whole: true);
        await page.ClickAsync("main form[method=post] button.btn-primary");
        (await page.InnerTextAsync("main")).ShouldContain("Số liệu hôm nay vẫn như bản đã gửi.");
        await page.GotoAsync(form);
        (await page.InnerTextAsync("main")).ShouldContain("Đã chốt");
    }
}
