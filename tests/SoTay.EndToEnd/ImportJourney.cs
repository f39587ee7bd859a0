using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>The office brings in the list it keeps: the file is read, what was understood and what was not stands beside it, then it is written.</summary>
[Collection(nameof(OneStore))]
public sealed class ImportJourney(Product product)
{
    [Fact]
    public async Task The_office_brings_in_its_own_list()
    {
        await product.GoToAsync(Product.Beginning);
        await using var office = await Visit.SignInAsync(product, Screen.Desk, "vanphong");
        var page = office.Page;
        await page.ClickAsync(".st-top nav a:has-text('Đảng viên')");
        await office.PictureAsync("roster");
        await page.ClickAsync("main a:has-text('Nhập danh sách')");
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(AppContext.BaseDirectory, "danh-sach-dang-vien-phuong-dong-son.xlsx"));
        await office.PictureAsync("import-file");
        await page.ClickAsync("main button:has-text('Đọc tệp')");
        await page.WaitForSelectorAsync("button:has-text('Ghi các dòng tốt vào sổ')", new() { Timeout = 60_000 });
        await office.PictureAsync("import-read");
        // The demonstration already holds this very list: nobody is new.
        (await page.InnerTextAsync("main")).ShouldContain("0 người mới");
        await page.ClickAsync("button:has-text('Ghi các dòng tốt vào sổ')");
        await page.WaitForSelectorAsync("h2:has-text('Đã ghi vào sổ')", new() { Timeout = 60_000 });
        await office.PictureAsync("import-written");
    }

    [Fact]
    public async Task A_member_reads_the_own_record()
    {
        await product.GoToAsync(Product.Beginning);
        await using var member = await Visit.OpenAsync(product, Screen.Phone);
        await member.GoAsync("/sign-in");
        await member.PictureAsync("sign-in");
        await member.SignInAsync("dangvien");
        await member.Page.ClickAsync(".st-tabs a:has-text('Sổ của tôi')");
        await member.PictureAsync("own-record", whole: true);
        var words = await member.Page.InnerTextAsync("main");
        words.ShouldContain("Trong sổ hôm nay");
        words.ShouldContain("Ai đã mở giá trị khóa");
    }
}
