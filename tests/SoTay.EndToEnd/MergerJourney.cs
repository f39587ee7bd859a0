using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>The province merges two communes: a scheme is drafted, looked at on a PC and on a phone, decided, carried out, and the new commune stands with all its cells.</summary>
public sealed class MergerJourney(TwoCommunesStore store) : IClassFixture<TwoCommunesStore>
{
    private const string Made = "Đảng bộ xã Nậm Xe";
    private readonly Product _product = store.Product;

    [Fact]
    public async Task Two_communes_become_one_in_a_scheme()
    {
        await _product.GoToAsync(Product.Beginning);
        await using var office = await Visit.SignInAsync(_product, Screen.Desk, "tochuctinh");
        var page = office.Page;
        await page.Locator("nav a:has-text('Tổ chức')").First.ClickAsync();
        var province = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync("main a:has-text('Đề án sắp xếp tổ chức')");
        await page.ClickAsync("main a:has-text('Lập đề án')");
        await page.FillAsync("[name='Input.Name']", "Đề án hợp nhất hai đảng bộ xã");
        await page.FillAsync("[name='Input.On']", "30/11/2026");
        await page.ClickAsync("main form button.btn-primary");
        var scheme = new Uri(page.Url).AbsolutePath;
        var (communes, cells) = await MergeAsync(page);
        (await page.InnerTextAsync("main")).ShouldContain($"{cells:N0} chi bộ".Replace(',', '.'));
        foreach (var name in communes) (await page.Locator($".st-trees li:has-text('{name}') >> text=kết thúc").First.IsVisibleAsync()).ShouldBeTrue();
        await office.PictureAsync("scheme-draft", whole: true);
        await using (var phone = await Visit.SignInAsync(_product, Screen.Phone, "tochuctinh"))
        {
            await phone.GoAsync(scheme);
            (await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
            await phone.PictureAsync("scheme-phone", whole: true);
        }

        await DecideAsync(page);
        (await page.InnerTextAsync("main")).ShouldContain("Đã thực hiện");
        await office.PictureAsync("scheme-done", whole: true);
        await page.Locator($".st-trees a:has-text('{Made}')").Last.ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain("Hợp nhất");
        (await page.InnerTextAsync(".st-figures")).ShouldContain($"{cells}");
        await office.GoAsync(province + "/schemes");
        (await page.InnerTextAsync("main")).ShouldContain("Đã thực hiện");
    }

    /// <summary>The step that merges the first two communes; their names and how many cells they have together.</summary>
    private static async Task<(string[] Communes, int Cells)> MergeAsync(IPage page)
    {
        await page.ClickAsync("main a:has-text('Hợp nhất thành tổ chức mới')");
        var lines = page.Locator("#Input_Units label");
        string[] communes = [(await lines.Nth(0).InnerTextAsync()).Split('\n')[0].Trim(), (await lines.Nth(1).InnerTextAsync()).Split('\n')[0].Trim()];
        await lines.Nth(0).ClickAsync();
        await lines.Nth(1).ClickAsync();
        await page.FillAsync("[name='Input.Name']", Made);
        await page.FillAsync("[name='Input.Code']", "97.500.000.000.000");
        await page.ClickAsync("#buoc button.btn-primary");
        (await page.InnerTextAsync("main")).ShouldContain($"thành {Made}");
        var counts = await page.Locator(".st-trees > section:first-child .st-tree > li > details > ul > li > .st-leaf small").AllInnerTextsAsync();
        return (communes, counts.Take(2).Sum(text => int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static async Task DecideAsync(IPage page)
    {
        await page.ClickAsync("main a:has-text('Chỉ định cấp ủy')");
        await page.FillAsync("[name='Input.Find']", "nguyễn");
        await page.ClickAsync("#tim button");
        await page.Locator("#chi-dinh label.form-check").First.ClickAsync();
        await page.SelectOptionAsync("[name='Input.Post']", "Secretary");
        await page.ClickAsync("#chi-dinh button");
        await page.ClickAsync("main a:has-text('Sửa tên, ngày, quyết định')");
        await page.FillAsync("[name='Input.Number']", "118-QĐ/TU");
        await page.FillAsync("[name='Input.SignedOn']", "28/11/2026");
        await page.ClickAsync("main form button.btn-primary");
        await page.ClickAsync("#quyet-dinh button");
        await page.ClickAsync("#thuc-hien button.btn-primary");
    }
}

/// <summary>A province of three communes, each as large as a real one.</summary>
public sealed class TwoCommunesStore : IAsyncLifetime
{
    public Product Product { get; } = new() { Demonstration = ["--size", "province", "--communes", "3"] };

    public ValueTask InitializeAsync() => Product.InitializeAsync();

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
