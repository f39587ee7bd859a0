using System.Net;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Http;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Operators_ask_without_signing_in(string address, string answer)
    {
        await using var app = await TestApp.StartAsync();
        (await app.Browse().Http.GetStringAsync(address)).ShouldBe(answer);
    }

    [Fact]
    public async Task Metrics_count_requests_by_status_and_name_nobody()
    {
        await using var app = await TestApp.StartAsync();
        await app.Browse().OpenAsync("/sign-in");
        var text = await app.Browse().Http.GetStringAsync("/metrics");
        text.ShouldContain("http_server_request_duration_count{");
        text.ShouldContain("process_working_set_bytes ");
        text.ShouldNotContain("sign-in");
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_get_a_kind_page_and_status_429()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync();
        var page = await app.Browse().OpenAsync("/sign-in");
        for (var count = 0; count < 61 && page.Status != HttpStatusCode.TooManyRequests; count++) page = await page.SubmitAsync("form", ("Login", ""), ("Password", ""));
        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Text.ShouldContain("Đợi một phút rồi làm lại");
    }
}
