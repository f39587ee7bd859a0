using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

public sealed class MembersApiTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Pieces_of_a_list_give_everyone_once()
    {
        var ids = new HashSet<string>();
        for (var number = 0; number < 7; number++) ids.Add((await _app.Data.MemberAsync(_cell, "Nguyễn Văn Ân")).Id.ToString());
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "members:read"));

        var found = new List<string>();
        string? cursor = null;
        do
        {
            var piece = await caller.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_ward.Id}/members?limit=3{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            found.AddRange(piece.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = piece.GetProperty("next").GetString();
        }
        while (cursor is not null);

        found.ShouldBe(ids, ignoreOrder: true);
        found.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_name_is_found_without_marks_and_no_sealed_value_is_answered()
    {
        await _app.Data.MemberAsync(_cell, "Vi Thị Bích");
        await _app.Data.MemberAsync(_cell, "Lò Văn Đức");
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "members:read"));

        var text = await caller.GetStringAsync($"/api/v1/organisations/{_ward.Id}/members?q=duc");

        text.ShouldContain("Lò Văn Đức");
        text.ShouldNotContain("Vi Thị Bích");
        text.ShouldNotContain("ealed");
    }

    [Fact]
    public async Task Posts_are_read_as_of_a_day_with_their_holders()
    {
        var (before, now) = (await _app.Data.MemberAsync(_cell, "Vi Thị Bích"), await _app.Data.MemberAsync(_cell, "Lò Văn Đức"));
        var change = TestData.Beginning.AddMonths(3);
        await _app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = _cell.Id, MemberId = before.Id, Kind = PostKind.Secretary, From = TestData.Beginning, To = change.AddDays(-1) });
            db.Add(new Post { OrganisationId = _cell.Id, MemberId = now.Id, Kind = PostKind.Secretary, From = change, AlsoVillageHead = true });
            await db.SaveAsync(Doing.Test);
        });
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "members:read"));

        (await PostsAsync("")).ShouldBe([("Lò Văn Đức", "secretary", true)]);
        (await PostsAsync($"?asOf={TestData.Beginning:yyyy-MM-dd}")).ShouldBe([("Vi Thị Bích", "secretary", false)]);
        (await _app.Data.Caller(await _app.Data.TokenAsync(_ward, "stats:read")).GetAsync($"/api/v1/organisations/{_ward.Id}/posts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        async Task<List<(string, string, bool)>> PostsAsync(string query) =>
            [.. (await caller.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_ward.Id}/posts{query}")).GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("fullName").GetString()!, item.GetProperty("kind").GetString()!, item.GetProperty("alsoVillageHead").GetBoolean()))];
    }

    [Fact]
    public async Task A_member_of_another_ward_is_not_there()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        var foreign = await _app.Data.MemberAsync(await _app.Data.OrganisationAsync(OrganisationKind.Cell, other));
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "members:read"));

        (await caller.GetAsync($"/api/v1/members/{foreign.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await caller.GetAsync($"/api/v1/organisations/{other.Id}/members")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
