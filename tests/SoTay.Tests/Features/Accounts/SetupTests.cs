using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Cli;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class SetupTests
{
    private const string New = "suoi-nam-la-1975";

    [Fact]
    public async Task An_empty_store_opens_on_the_first_run_page_and_leads_to_a_working_administrator()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browse();
        var page = await browser.OpenAsync("/");
        page.Address.AbsolutePath.ShouldBe("/setup");
        var wrong = await page.SubmitAsync("form", ("Name", "Đảng bộ phường Đông Sơn"), ("Code", ""), ("Administrator", "quan tri"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Đảng bộ phường Đông Sơn");
        var password = await wrong.SubmitAsync("form", ("Code", "38.012"), ("Administrator", "quantri"), ("AdministratorName", "Phạm Văn Tuấn"));
        password.Address.AbsolutePath.ShouldBe("/account/password");
        var next = await password.SubmitAsync("form.st-sheet", ("Password", New), ("Repeated", New));
        next.Address.AbsolutePath.ShouldBe("/account/second-factor");
        (await app.Browse().OpenAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InDbAsync(db => db.OrganisationAncestors.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_command_sets_up_without_a_browser_and_its_link_leads_in()
    {
        await using var app = await TestApp.StartAsync();
        var (exit, output, _) = await RunAsync(app, "setup", "--name", "Đảng bộ phường Đông Sơn", "--kind", "commune", "--code", "38.012", "--admin", "quantri", "--json");
        exit.ShouldBe(0);
        var link = JsonDocument.Parse(output).RootElement.GetProperty("link").GetString()!;
        (await app.Browse().OpenAsync(new Uri(link).AbsolutePath)).Text.ShouldContain("quantri");
        var (again, _, error) = await RunAsync(app, "setup", "--name", "X", "--kind", "commune", "--code", "1", "--admin", "admin");
        again.ShouldBe(1);
        error.ShouldContain("đã thiết lập rồi");
    }

    [Theory]
    [InlineData("setup", "--name", "X")]
    [InlineData("setup", "--name", "X", "--kind", "planet", "--code", "1", "--admin", "a")]
    [InlineData("user", "add")]
    [InlineData("user", "dance", "somebody")]
    [InlineData("token", "create", "t", "--scopes", "everything", "--under", "1")]
    public async Task A_wrong_call_ends_with_2(params string[] arguments)
    {
        await using var app = await TestApp.StartAsync();
        (await RunAsync(app, arguments)).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Users_are_opened_given_roles_and_renewed_from_the_command_line()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var (exit, output, _) = await RunAsync(app, "user", "add", "phuong.nth", "--name", "Nguyễn Thị Hồng Phượng", "--role", "secretary", "--at", cell.Code, "--phone", "0912 345 678", "--json");
        exit.ShouldBe(0);
        output.ShouldContain("/invitation/");
        (await RunAsync(app, "user", "add", "PHUONG.nth", "--name", "X", "--role", "secretary", "--at", cell.Code)).Error.ShouldContain("đã có người dùng");
        (await RunAsync(app, "user", "add", "van.a", "--name", "X", "--role", "commune-office", "--at", cell.Code)).Error.ShouldContain("không giao được");
        (await RunAsync(app, "user", "roles", "phuong.nth", "--give", "assigned-observer", "--at", ward.Code)).Output.ShouldContain("assigned-observer");
        (await RunAsync(app, "user", "roles", "phuong.nth", "--end", "secretary", "--at", cell.Code)).Exit.ShouldBe(0);
        (await RunAsync(app, "user", "reset", "phuong.nth")).Output.ShouldContain("/invitation/");
        (await RunAsync(app, "user", "reset", "nobody")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_made_on_the_command_line_calls_the_api_until_it_is_revoked()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, _) = await app.Data.LineAsync();
        var (_, output, _) = await RunAsync(app, "token", "create", "bảng tin", "--under", ward.Code, "--scopes", "organisations:read,members:read", "--days", "30", "--json");
        var secret = JsonDocument.Parse(output).RootElement.GetProperty("token").GetString()!;
        (await app.InDbAsync(db => db.ApiTokens.SingleAsync())).Hash.ShouldNotBe(System.Text.Encoding.UTF8.GetBytes(secret));
        (await app.Data.Caller(secret).GetAsync("/api/v1/organisations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RunAsync(app, "token", "create", "bảng tin", "--under", ward.Code, "--scopes", "import")).Exit.ShouldBe(1);
        (await RunAsync(app, "token", "revoke", "bảng tin")).Exit.ShouldBe(0);
        (await RunAsync(app, "token", "revoke", "bảng tin")).Exit.ShouldBe(1);
        app.Clock.Pass(TimeSpan.FromSeconds(6));
        (await app.Data.Caller(secret).GetAsync("/api/v1/organisations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(TestApp app, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        string[] store = app.Store.PostgresConnection is { } connection ? ["--data", app.Store.DataFolder, "--database", connection] : ["--data", app.Store.DataFolder];
        return (await CommandLine.RunAsync([.. arguments, .. store], output, error), output.ToString(), error.ToString());
    }
}
