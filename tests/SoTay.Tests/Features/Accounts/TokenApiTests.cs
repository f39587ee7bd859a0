using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

public sealed class TokenApiTests
{
    private const string List = "/api/v1/organisations";

    [Fact]
    public async Task A_call_without_a_token_gets_401_and_a_problem_never_a_page()
    {
        await using var app = await TestApp.StartAsync();
        var answer = await app.Data.Caller(null).GetAsync(List);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await Json(answer)).GetProperty("type").GetString().ShouldBe("urn:sotay:problem:unauthorized");
    }

    [Fact]
    public async Task A_signed_in_browser_is_no_token()
    {
        await using var app = await TestApp.StartAsync();
        var (browser, _) = await app.Data.SignedInAsync(Role.Secretary);
        (await browser.Http.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_sees_its_subtree_and_not_what_stands_beside_it()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var foreign = await app.Data.OrganisationAsync(OrganisationKind.Commune);
        var caller = app.Data.Caller(await app.Data.TokenAsync(ward, "organisations:read"));
        var codes = (await caller.GetFromJsonAsync<JsonElement>(List)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString());
        codes.ShouldBe([ward.Code, cell.Code], ignoreOrder: true);
        (await caller.GetAsync($"{List}/{cell.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var hidden = await caller.GetAsync($"{List}/{foreign.Id}");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Json(hidden)).GetProperty("title").GetString().ShouldBe("not-found");
    }

    [Fact]
    public async Task A_token_without_the_scope_is_forbidden()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.OrganisationAsync();
        var answer = await app.Data.Caller(await app.Data.TokenAsync(cell, "tasks:write")).GetAsync($"{List}/{cell.Id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_list_comes_in_pieces_that_join_without_gap_or_repeat()
    {
        await using var app = await TestApp.StartAsync();
        var ward = await app.Data.OrganisationAsync(OrganisationKind.Commune);
        for (var count = 0; count < 6; count++) await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var caller = app.Data.Caller(await app.Data.TokenAsync(ward, "organisations:read"));
        List<string> codes = [];
        string? cursor = null;
        do
        {
            var piece = await caller.GetFromJsonAsync<JsonElement>($"{List}?limit=3&cursor={cursor}");
            codes.AddRange(piece.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            cursor = piece.GetProperty("next").GetString();
        }
        while (cursor is not null);
        codes.Count.ShouldBe(7);
        codes.ShouldBeUnique();
    }

    [Fact]
    public async Task A_cursor_that_was_made_up_is_a_problem_of_the_caller()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.OrganisationAsync();
        var answer = await app.Data.Caller(await app.Data.TokenAsync(cell, "organisations:read")).GetAsync($"{List}?cursor=abc!");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_revoked_and_an_expired_token_stop_working_within_seconds()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.OrganisationAsync();
        var secret = await app.Data.TokenAsync(cell, "organisations:read");
        var caller = app.Data.Caller(secret);
        (await caller.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.InDbAsync(async db =>
        {
            var token = await db.ApiTokens.SingleAsync();
            token.Revoke(app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveAsync(Actor.Program("test"));
        });
        app.Clock.Pass(TimeSpan.FromSeconds(6));
        (await caller.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var expired = await app.Data.TokenAsync(cell, "organisations:read", app.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1));
        (await app.Data.Caller(expired).GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_description_lists_every_endpoint_and_the_way_to_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        var description = await app.Data.Caller(null).GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        description.GetProperty("paths").TryGetProperty("/api/v1/organisations", out _).ShouldBeTrue();
        description.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString().ShouldBe("bearer");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}
