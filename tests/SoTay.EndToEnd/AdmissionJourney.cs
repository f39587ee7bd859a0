using System.Globalization;
using System.Text.RegularExpressions;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>A person is entered on the source list of a cell and walked, step by step and year by year, to the recognition as an official member.</summary>
public sealed partial class AdmissionJourney(DeskStore store) : IClassFixture<DeskStore>
{
    private const string Name = "Trần Thị Mai Anh";
    private readonly Product _product = store.Product;

    [Fact]
    public async Task A_person_becomes_an_official_member()
    {
        await _product.GoToAsync(Product.Beginning);
        string path;
        await using (var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu"))
        {
            path = await EnterAsync(secretary);
            await PrepareAsync(secretary);
            await VoteAsync(secretary, "26/11/2026", "09-NQ/CB");
            await secretary.PictureAsync("admission-step", whole: true);
        }

        await _product.GoToAsync("2026-12-16T08:00");
        await using (var office = await Visit.SignInAsync(_product, Screen.Desk, "vanphong"))
        {
            await office.GoAsync(path);
            await StepAsync(office, ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "15/12/2026"));
            (await office.Page.InnerTextAsync("main")).ShouldContain("Chờ lễ kết nạp");
            await office.PictureAsync("admission-decided", whole: true);
        }

        await _product.GoToAsync("2027-01-11T08:00");
        await using (var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu"))
        {
            await secretary.GoAsync(path);
            await StepAsync(secretary, ("Input.On", "10/01/2027"));
            (await secretary.Page.InnerTextAsync("main")).ShouldContain("Hết 12 tháng ngày 10/01/2028");
        }

        await _product.GoToAsync("2028-02-20T08:00");
        await using (var secretary = await Visit.SignInAsync(_product, Screen.Phone, "bithu"))
        {
            await secretary.GoAsync(path);
            await VoteAsync(secretary, "05/02/2028", "02-NQ/CB");
            await StepAsync(secretary, ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "15/02/2028"));
            (await secretary.Page.InnerTextAsync("main")).ShouldContain("từ 10/01/2028, 61-QĐ/ĐU");
            await secretary.Page.ClickAsync("main a:has-text('Hồ sơ đảng viên')");
            (await secretary.Page.InnerTextAsync("h1")).ShouldContain(Name);
        }
    }

    /// <summary>The address of the path.</summary>
    private static async Task<string> EnterAsync(Visit secretary)
    {
        var page = secretary.Page;
        var cell = new Uri(await page.Locator("a[href$='/meetings']").First.EvaluateAsync<string>("link => link.href")).AbsolutePath.Split('/')[2];
        await secretary.GoAsync($"/organisations/{cell}/admissions/new");
        await page.FillAsync("[name=FullName]", Name);
        await page.SelectOptionAsync("[name=Sex]", "Female");
        await page.FillAsync("[name=BirthDate]", "14/03/2000");
        await page.SelectOptionAsync("[name=Education]", "UpperSecondary");
        await page.FillAsync("[name=On]", "02/11/2026");
        await page.ClickAsync("#them button[type=submit]");
        (await page.InnerTextAsync("main")).ShouldContain("Chờ phân công người giúp đỡ");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task PrepareAsync(Visit secretary)
    {
        var page = secretary.Page;
        await page.SelectOptionAsync("[name='Input.Helper1']", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await page.CheckAsync("[name='Input.Union'][type=checkbox]");
        await StepAsync(secretary, ("Input.On", "03/11/2026"));
        await StepAsync(secretary, ("Input.Number", "127/GCN"), ("Input.On", "20/06/2026"));
        foreach (var day in new[] { "12/11/2026", "15/11/2026" })
        {
            foreach (var box in await page.Locator("#ghi input[type=checkbox]").AllAsync()) await box.CheckAsync();
            await StepAsync(secretary, ("Input.On", day));
        }
    }

    /// <summary>Everybody agrees: as many votes as the page says that there are official members.</summary>
    private static async Task VoteAsync(Visit secretary, string day, string number)
    {
        var all = Officials().Match(await secretary.Page.InnerTextAsync("main")).Groups["count"].Value;
        int.Parse(all, CultureInfo.InvariantCulture).ShouldBeGreaterThan(2);
        (string, string)[] fields = [("Input.On", day), ("Input.For", all), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", number)];
        await StepAsync(secretary, await secretary.Page.Locator("[name='Input.Base']").CountAsync() > 0 ? [.. fields, ("Input.Base", all)] : fields);
    }

    private static async Task StepAsync(Visit visit, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) await visit.Page.FillAsync($"#ghi [name='{name}']", value);
        await visit.Page.ClickAsync("#ghi button.btn-primary");
        (await visit.Page.Locator("[role=alert]").AllInnerTextsAsync()).ShouldBeEmpty();
    }

    [GeneratedRegex(@"hôm nay (?<count>[0-9]+) người, cần", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Officials();
}
