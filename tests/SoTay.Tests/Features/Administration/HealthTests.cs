using System.Net;
using SoTay.Features.Accounts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Administration;

public sealed class HealthTests
{
    [Fact]
    public async Task The_administrator_sees_that_no_backup_was_made_and_makes_one()
    {
        await using var app = await TestApp.StartAsync();
        var (province, _, _) = await app.Data.LineAsync();
        var browser = await app.Data.BrowserAsync(Role.Administrator, province);
        var page = await browser.OpenAsync("/administration");
        page.Text.ShouldContain("Chưa sao lưu lần nào");
        var job = await page.SubmitAsync("form[action='/administration/backups']");
        job.Address.AbsolutePath.ShouldStartWith("/jobs/");
        (await TestCommands.RunAsync(app.Store, "backup", Path.Combine(app.Store.DataFolder, "b"))).Code.ShouldBe(0);
        (await browser.OpenAsync("/administration")).Text.ShouldContain("Có bản sao");
    }

    [Fact]
    public async Task The_address_of_the_product_is_said_once_and_only_as_an_address()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, _) = await app.Data.LineAsync();
        var browser = await app.Data.BrowserAsync(Role.Administrator, province);
        var form = await browser.OpenAsync("/administration/address");
        foreach (var wrong in new[] { "sotay", "javascript:alert(1)", "https://sotay.tinh.vn/abc", "https://ai@sotay.tinh.vn" })
        {
            var refused = await form.SubmitAsync("#dia-chi", ("Address", wrong));
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, wrong);
            refused.Document.QuerySelector("#Address")!.GetAttribute("value").ShouldBe(wrong);
        }

        (await form.SubmitAsync("#dia-chi", ("Address", " https://sotay.tinh.vn/ "))).Text.ShouldContain("https://sotay.tinh.vn Thư nhắc");
        (await form.SubmitAsync("#dia-chi", ("Address", ""))).Text.ShouldContain("Chưa ghi");
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync("/administration/address")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Others_do_not_see_the_health_page()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, _) = await app.Data.LineAsync();
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync("/administration")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_empty_store_says_what_to_do_first()
    {
        await using var app = await TestApp.StartAsync();
        (await app.Browse().OpenAsync("/first-steps")).Text.ShouldContain("sotay setup");
    }
}
