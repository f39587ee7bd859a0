using System.Net;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Ui;

public sealed class DesignPageTests(DesignPageTests.House house) : IClassFixture<DesignPageTests.House>
{
    private readonly TestApp _app = house.App;

    [Theory]
    [InlineData(".st-sheet"), InlineData(".st-steps"), InlineData(".st-status.is-late"), InlineData(".st-from"), InlineData(".st-basis"), InlineData(".st-figure"), InlineData(".st-year"), InlineData("table.st-heat"), InlineData(".st-diary > li.st-late")]
    [InlineData(".st-gauge"), InlineData(".st-votes"), InlineData(".st-time > .is-honour"), InlineData(".st-tree details"), InlineData(".form-label"), InlineData(".st-errors"), InlineData(".st-confirm"), InlineData(".st-both > div"), InlineData(".st-toast")]
    [InlineData(".st-empty"), InlineData(".st-pager"), InlineData(".st-chip"), InlineData("time[datetime]"), InlineData(".st-files"), InlineData(".st-head"), InlineData(".st-top"), InlineData(".st-tabs a:nth-child(4)"), InlineData(".st-legend"), InlineData("progress")]
    public async Task The_design_page_shows_every_part(string selector) =>
        (await _app.Browse().OpenAsync("/design")).Document.QuerySelector(selector).ShouldNotBeNull();

    [Fact]
    public async Task Every_symbol_that_the_page_points_to_is_drawn_on_it()
    {
        var page = await _app.Browse().OpenAsync("/design");
        var drawn = page.Document.QuerySelectorAll("symbol").Select(symbol => symbol.Id).ToHashSet();
        page.Document.QuerySelectorAll("use").Select(use => use.GetAttribute("href")![1..]).Where(id => !drawn.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_every_word_and_a_line_to_each_field()
    {
        var page = await (await _app.Browse().OpenAsync("/design")).SubmitAsync("#mau-nhap",
            ("Input.Place", "Nhà ông Páo <tạm>"), ("Input.Held", "03/12/2027"), ("Input.Points", "tám"), ("Input.Doer", "thin"), ("Input.Reason", "none"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = page.Document.QuerySelector("#mau-nhap .st-errors")!;
        errors.TextContent.ShouldContain("Mọi chữ đã gõ còn nguyên.");
        foreach (var link in errors.QuerySelectorAll("a")) page.Document.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
        page.Document.QuerySelector("#Input_Place")!.GetAttribute("value").ShouldBe("Nhà ông Páo <tạm>");
        page.Document.QuerySelector("#Input_Points")!.GetAttribute("value").ShouldBe("tám");
        page.Document.QuerySelector("#Input_Held")!.GetAttribute("aria-describedby").ShouldBe("Input_Held-hint Input_Held-error");
        page.Document.QuerySelector("#Input_Held-error")!.TextContent.ShouldContain("03/12/2027 ở sau hôm nay");
        page.Document.QuerySelector("#Input_Doer option[selected]")!.GetAttribute("value").ShouldBe("thin");
        page.Document.QuerySelector("input[name='Input.Reason'][checked]")!.GetAttribute("value").ShouldBe("none");
    }

    [Fact]
    public async Task An_unticked_box_stays_unticked_when_the_form_comes_back()
    {
        var browser = _app.Browse();
        var page = await browser.OpenAsync("/design");
        page.Document.QuerySelector("[name='Input.ByHand']")!.RemoveAttribute("checked");
        page = await page.SubmitAsync("#mau-nhap");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector("[name='Input.ByHand']")!.HasAttribute("checked").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_done_is_told_once_with_its_way_back()
    {
        var browser = _app.Browse();
        var page = await (await browser.OpenAsync("/design")).SubmitAsync("#mau-nhap", ("Input.Product", "Biên bản"), ("Input.Held", "3/11/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        var toast = page.Document.QuerySelector(".st-toast.is-over")!;
        toast.TextContent.ShouldContain("Đã ghi vắng Tẩn Kim Công");
        toast.QuerySelector("form[action='/design'] input[name=__RequestVerificationToken]").ShouldNotBeNull();
        (await browser.OpenAsync("/design")).Document.QuerySelector(".st-toast.is-over").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var response = await _app.Browse().Http.PostAsync("/text-size", new FormUrlEncodedContent([KeyValuePair.Create("size", "lon")]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Trang này để lâu quá");
    }

    [Fact]
    public async Task The_size_of_the_text_is_kept_on_the_device()
    {
        var browser = _app.Browse();
        var page = await (await browser.OpenAsync("/text-size?back=/design")).SubmitAsync("button[value=rat-lon]");
        page.Address.AbsolutePath.ShouldBe("/design");
        page.Document.DocumentElement.GetAttribute("data-st-text").ShouldBe("rat-lon");
        page = await (await browser.OpenAsync("/text-size?back=/design")).SubmitAsync("button[value=vua]");
        page.Document.DocumentElement.GetAttribute("data-st-text").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_way_back_never_leads_out_of_the_product() =>
        (await _app.Browse().OpenAsync("/text-size?back=https://example.org/")).Document.QuerySelector("main p a")!.GetAttribute("href").ShouldBe("/");

    public sealed class House : IAsyncLifetime
    {
        public TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await TestApp.StartAsync();

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }
}
