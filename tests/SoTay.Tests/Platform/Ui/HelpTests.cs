using System.Net;
using SoTay.Platform.Ui.Pages.Help;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Ui;

public sealed class HelpTests
{
    [Fact]
    public async Task The_guide_is_there_for_whoever_cannot_sign_in_with_every_picture()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Browse().OpenAsync("/help");
        page.Text.ShouldContain("Chỉ chạm vào tên người vắng");
        var pictures = page.Document.QuerySelectorAll("article img").Select(image => image.GetAttribute("src")!).ToList();
        pictures.Count.ShouldBeGreaterThan(6);
        foreach (var picture in pictures) (await app.Browse().OpenAsync(picture)).Status.ShouldBe(HttpStatusCode.OK, picture);
        (await app.Browse().OpenAsync("/help/unknown.png")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_entry_of_its_contents_leads_to_a_title()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Browse().OpenAsync("/help");
        foreach (var link in page.Document.QuerySelectorAll("article ol a")) page.Document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.TextContent);
    }

    [Fact]
    public void The_guide_can_carry_no_markup_of_its_own() => GuideText.ToHtml("# <b>x</b>").ShouldBe("<h1>&lt;b&gt;x&lt;/b&gt;</h1>");
}
