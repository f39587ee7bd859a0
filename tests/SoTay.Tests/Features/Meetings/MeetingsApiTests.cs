using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Meetings as programs read them: by day in pieces, one whole, and only below the token's organisation.</summary>
public sealed class MeetingsApiTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        for (var month = 7; month <= 11; month++) await BoardData.HeldAsync(_app, _cell, month);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Pieces_of_the_list_give_every_meeting_once_and_by_day()
    {
        var caller = await CallerAsync();
        var days = new List<string>();
        string? cursor = null;
        do
        {
            var piece = await caller.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_ward.Id}/meetings?limit=2{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            days.AddRange(piece.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("heldOn").GetString()!));
            cursor = piece.GetProperty("next").GetString();
        }
        while (cursor is not null);

        days.ShouldBe(["2026-07-03", "2026-08-03", "2026-09-03", "2026-10-03", "2026-11-03"]);
    }

    [Fact]
    public async Task A_period_narrows_the_list()
    {
        var piece = await (await CallerAsync()).GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_cell.Id}/meetings?from=2026-09-01&to=2026-10-31");

        piece.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task One_meeting_comes_with_its_agenda_and_numbers()
    {
        var meeting = await _app.Data.MeetingAsync(_cell);

        var one = await (await CallerAsync()).GetFromJsonAsync<JsonElement>($"/api/v1/meetings/{meeting.Id}");

        one.GetProperty("meeting").GetProperty("heldOn").GetString().ShouldBe("2026-12-03");
        one.GetProperty("meeting").GetProperty("state").GetString()!.ToLowerInvariant().ShouldBe("draft");
        one.GetProperty("agenda").EnumerateArray().Select(item => item.GetProperty("title").GetString()).ShouldBe(meeting.Items.Select(item => item.Title));
        one.GetProperty("votes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_answered_without_a_token_without_the_scope_or_outside_the_subtree()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        var meeting = await BoardData.ThematicAsync(_app, _cell, 8);
        var list = $"/api/v1/organisations/{_ward.Id}/meetings";

        (await _app.Data.Caller(null).GetAsync(list)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.Data.Caller(await _app.Data.TokenAsync(_ward, "members:read")).GetAsync(list)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var stranger = _app.Data.Caller(await _app.Data.TokenAsync(other, "meetings:read"));
        (await stranger.GetAsync(list)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/api/v1/meetings/{meeting.Id}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    private async Task<HttpClient> CallerAsync() => _app.Data.Caller(await _app.Data.TokenAsync(_ward, "meetings:read"));
}
