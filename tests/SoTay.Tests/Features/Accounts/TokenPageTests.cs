using System.Net;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class TokenPageTests
{
    private const string Page = "/administration/tokens";
    private const string Form = $"form[action='{Page}']";

    [Fact]
    public async Task A_token_is_shown_once_works_within_its_scopes_says_when_it_was_used_and_stops_when_revoked()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var admin = await app.Data.BrowserAsync(Role.Administrator, ward);
        (await admin.OpenAsync(Page)).Text.ShouldContain("Chưa có mã nào đang dùng");

        var made = await (await admin.OpenAsync(Page)).SubmitAsync(Form, ("Name", "Bảng tin tỉnh ủy"), ("Where", cell.Code), ("Scopes", "organisations:read"), ("Days", "30"));
        made.Status.ShouldBe(HttpStatusCode.OK);
        var secret = made.Document.QuerySelector("code#ma")!.TextContent;
        made.Document.QuerySelector("button[data-copy='ma']").ShouldNotBeNull();
        made.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBeNullOrEmpty();
        made.Response.Headers.GetValues("X-Keep").ShouldBe(["no"]);
        var list = await admin.OpenAsync(Page);
        list.Text.ShouldContain("Bảng tin tỉnh ủy, " + cell.Name);
        list.Text.ShouldContain("Chưa gọi lần nào");
        list.Text.ShouldNotContain(secret);

        var caller = app.Data.Caller(secret);
        (await caller.GetAsync($"/api/v1/organisations/{cell.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync($"/api/v1/organisations/{ward.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await caller.GetAsync($"/api/v1/organisations/{cell.Id}/members")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        list = await admin.OpenAsync(Page);
        list.Text.ShouldContain("Gọi lần cuối");

        (await list.SubmitAsync("form[action$='Revocation']")).Text.ShouldContain("Mã đã thôi dùng");
        (await caller.GetAsync($"/api/v1/organisations/{cell.Id}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await list.SubmitAsync("form[action$='Revocation']")).Text.ShouldContain("thu hồi từ trước");
    }

    [Theory]
    [InlineData("", "organisations:read", "30", "Chưa ghi mã này để làm gì")]
    [InlineData("Bảng tin", "", "30", "Chưa chọn mã được làm gì")]
    [InlineData("Bảng tin", "everything", "30", "Chưa chọn mã được làm gì")]
    [InlineData("Bảng tin", "organisations:read", "0", "từ 1 đến 3660")]
    [InlineData("Bảng tin", "organisations:read", "9999999", "từ 1 đến 3660")]
    public async Task Words_that_will_not_do_are_refused_and_kept(string name, string scope, string days, string say)
    {
        await using var app = await TestApp.StartAsync();
        var ward = await app.Data.OrganisationAsync(OrganisationKind.Commune);
        var form = await (await app.Data.BrowserAsync(Role.Administrator, ward)).OpenAsync(Page);
        var page = await form.SubmitAsync(Form, ("Name", name), ("Where", ward.Code), ("Scopes", scope), ("Days", days));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Where")!.GetAttribute("value").ShouldBe(ward.Code);
    }

    [Fact]
    public async Task An_administrator_makes_and_revokes_only_below_the_own_unit()
    {
        await using var app = await TestApp.StartAsync();
        var (ward, other) = (await app.Data.OrganisationAsync(OrganisationKind.Commune), await app.Data.OrganisationAsync(OrganisationKind.Commune));
        var (mine, theirs) = (await app.Data.BrowserAsync(Role.Administrator, ward), await app.Data.BrowserAsync(Role.Administrator, other));
        var caller = app.Data.Caller(await app.Data.TokenAsync(other, "organisations:read"));
        var form = await mine.OpenAsync(Page);
        (await form.SubmitAsync(Form, ("Name", "Bảng tin"), ("Where", other.Code), ("Scopes", "organisations:read"))).Text.ShouldContain("Không tìm được đúng một tổ chức");
        form.Text.ShouldNotContain("kiểm thử");
        var id = (await theirs.OpenAsync(Page)).Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        await app.Data.TokenAsync(ward, "organisations:read");
        (await (await mine.OpenAsync(Page)).SubmitAsync("form[action$='Revocation']", ("token", id))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await caller.GetAsync("/api/v1/organisations")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
