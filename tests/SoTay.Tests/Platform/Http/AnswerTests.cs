using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Http;

/// <summary>Headers, error pages and built files: what every answer of the house has in common.</summary>
public sealed class AnswerTests(AnswerTests.House house) : IClassFixture<AnswerTests.House>
{
    private readonly TestApp _app = house.App;

    [Theory]
    [InlineData("/design"), InlineData("/no-such-page"), InlineData("/sw.js"), InlineData("/offline"), InlineData("/text-size")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var headers = (await _app.Browse().OpenAsync(address)).Response.Headers;
        headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.Policy);
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    [Fact]
    public void The_policy_allows_no_inline_script_and_no_frame()
    {
        SecurityHeaders.Policy.ShouldNotContain("unsafe");
        SecurityHeaders.Policy.ShouldContain("frame-ancestors 'none'");
        SecurityHeaders.Policy.ShouldContain("script-src 'self'");
    }

    [Fact]
    public async Task A_missing_page_says_what_to_do()
    {
        var page = await (await _app.Data.BrowserAsync(Role.Secretary, await _app.Data.OrganisationAsync())).OpenAsync("/no-such-page");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("Không tìm thấy trang này");
        page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task A_failure_says_what_was_kept_and_shows_nothing_of_the_inside()
    {
        var page = await _app.Browse().OpenAsync("/text-size");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("Những gì đã ghi trước đó vẫn còn đủ.");
        page.Text.ShouldContain("đọc giúp mã này");
        page.Text.ShouldNotContain("the inside");
    }

    [Theory]
    [InlineData(400), InlineData(403), InlineData(404), InlineData(409), InlineData(413), InlineData(429), InlineData(500), InlineData(503)]
    public async Task Every_refusal_has_its_own_words(int code)
    {
        var page = await _app.Browse().OpenAsync($"/error/{code}");
        ((int)page.Status).ShouldBe(code);
        var words = ErrorWords.For(code);
        page.Text.ShouldSatisfyAllConditions(() => page.Text.ShouldContain(words.Title), () => page.Text.ShouldContain(words.Kept), () => page.Text.ShouldContain(words.Next));
    }

    [Fact]
    public async Task Programs_get_no_page()
    {
        var response = await _app.Browse().Http.GetAsync("/api/v1/no-such-thing");
        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("<html");
    }

    [Fact]
    public async Task Built_files_are_kept_for_a_year_and_the_worker_is_asked_for_again()
    {
        var files = _app.Services.GetRequiredService<AssetFiles>();
        (await _app.Browse().Http.GetAsync(files.Url("app.css"))).Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        var worker = await _app.Browse().Http.GetAsync("/sw.js");
        worker.Headers.CacheControl!.NoCache.ShouldBeTrue();
        worker.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_travel_compressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/design");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        var response = await _app.Browse().Http.SendAsync(request);
        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    [Fact]
    public async Task The_heaviest_page_of_samples_stays_in_the_budget_of_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/design");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        var bytes = await (await _app.Browse().Http.SendAsync(request)).Content.ReadAsByteArrayAsync();
        bytes.Length.ShouldBeLessThan(15 * 1024);
    }

    public sealed class House : IAsyncLifetime
    {
        public TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await TestApp.StartAsync(services => services.AddScoped<IFrameSource, BrokenFrame>());

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }

    /// <summary>A frame that cannot be drawn, as when the store is gone: every ordinary page fails, the error page must not.</summary>
    private sealed class BrokenFrame : IFrameSource
    {
        public ValueTask<Frame> FrameAsync(HttpContext http) => throw new InvalidOperationException("the inside");
    }
}
