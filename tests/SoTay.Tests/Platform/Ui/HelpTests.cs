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
        var (page, words, pictures) = (await (await app.Browse().OpenAsync("/help")).FollowAsync("article ol a"), "", 0);
        for (var chapter = 1; ; chapter++)
        {
            words += page.Text;
            foreach (var picture in page.Document.QuerySelectorAll("article img").Select(image => image.GetAttribute("src")!))
            {
                (await app.Browse().OpenAsync(picture)).Status.ShouldBe(HttpStatusCode.OK, picture);
                pictures++;
            }

            if (page.Document.QuerySelector($"a[href='/help/{chapter + 1}']") is null) break;
            page = await page.FollowAsync($"a[href='/help/{chapter + 1}']");
        }

        words.ShouldContain("Chỉ chạm vào tên người vắng");
        pictures.ShouldBeGreaterThan(20);
        foreach (var none in new[] { "unknown.png", "0", "-1", "100", "x" }) (await app.Browse().OpenAsync("/help/" + none)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_entry_of_its_contents_leads_to_a_title()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Browse().OpenAsync("/help");
        var entries = page.Document.QuerySelectorAll("article ol a").ToList();
        entries.Count.ShouldBeGreaterThan(15);
        foreach (var entry in entries) (await app.Browse().OpenAsync(entry.GetAttribute("href")!)).Document.QuerySelector("article h2")!.TextContent.ShouldEndWith(entry.TextContent);
    }

    [Fact]
    public void The_guide_can_carry_no_markup_of_its_own() => GuideText.ToHtml("# <b>x</b>").ShouldBe("<h1>&lt;b&gt;x&lt;/b&gt;</h1>");
}
