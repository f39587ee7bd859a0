using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

/// <summary>A task given by the level above, seen by the program of the unit that does it and by the program of the giver: each has its own words.</summary>
public sealed class TasksApiUnitTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private WorkTask _task = null!;
    private Organisation _cell = null!;
    private HttpClient _unit = null!;
    private HttpClient _giver = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var ward = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        _cell = await _app.Data.OrganisationAsync(parent: ward);
        _task = new WorkTask { OrganisationId = ward.Id, Title = "Số hóa danh sách", Product = "Một danh sách", OwnerId = _cell.Id, IsForUnit = true, Deadline = new(2026, 12, 20), GivenAt = _app.Clock.GetUtcNow().UtcDateTime };
        await _app.InDbAsync(async db => { db.Add(_task); await db.SaveAsync(Actor.Program("test")); });
        _unit = _app.Data.Caller(await _app.Data.TokenAsync(_cell, "tasks:read tasks:write"));
        _giver = _app.Data.Caller(await _app.Data.TokenAsync(ward, "tasks:read tasks:write"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_unit_takes_and_hands_in_and_the_giver_accepts()
    {
        var listed = await _unit.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_cell.Id}/tasks");
        listed.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetGuid().ShouldBe(_task.Id);
        (await SayAsync(_unit, "taking", new { })).State.ShouldBe("taken");
        (await SayAsync(_unit, "taking", new { version = 0 })).Outcome.ShouldBe("unchanged");
        (await SayAsync(_unit, "reports", new { state = "submitted", words = "Đã nộp danh sách" })).State.ShouldBe("submitted");
        (await SayAsync(_giver, "judgement", new { accepted = true })).State.ShouldBe("accepted");
    }

    [Fact]
    public async Task The_unit_asks_and_only_the_unit_that_is_asked_answers()
    {
        await SayAsync(_unit, "reports", new { state = "blocked", words = "Thiếu máy quét", bottleneck = "waits-for-another", asksOf = _task.OrganisationId });
        (await SayAsync(_unit, "answers", new { words = "Tự mua" })).Say.ShouldContain("gửi đơn vị khác");
        (await SayAsync(_giver, "answers", new { words = "Phường cho mượn máy" })).Outcome.ShouldBe("written");
        (await SayAsync(_giver, "answers", new { words = "Phường cho mượn máy" })).Outcome.ShouldBe("unchanged");
        (await SayAsync(_giver, "answers", new { words = "Mai đến lấy" })).Say.ShouldContain("không còn chờ đơn vị nào");
    }

    [Theory]
    [InlineData("judgement", """{"accepted":true}""", "nghiệm thu đánh giá")]
    [InlineData("deadline", """{"deadline":"2026-12-30","words":"Chờ máy"}""", "Chỉ nơi giao việc")]
    [InlineData("cancellation", """{"words":"Không cần nữa"}""", "Chỉ nơi giao việc")]
    public async Task What_is_the_giver_s_the_unit_cannot_do(string what, string body, string say)
    {
        var refused = await SayAsync(_unit, what, JsonSerializer.Deserialize<JsonElement>(body));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Say.ShouldContain(say);
        (await SayAsync(_giver, what, JsonSerializer.Deserialize<JsonElement>(body))).Outcome.ShouldBe("written");
        (await SayAsync(_giver, what, JsonSerializer.Deserialize<JsonElement>(body))).Outcome.ShouldBe("unchanged");
    }

    [Theory]
    [InlineData("deadline", """{"deadline":"2026-12-10","words":"Sớm hơn"}""", "phải sau hạn 20/12/2026")]
    [InlineData("deadline", """{"deadline":"2026-12-30"}""", "vì sao")]
    [InlineData("cancellation", "{}", "vì sao")]
    public async Task A_change_wants_its_reason(string what, string body, string say) =>
        (await SayAsync(_giver, what, JsonSerializer.Deserialize<JsonElement>(body))).Say.ShouldContain(say);

    [Fact]
    public async Task A_unit_beside_it_finds_nothing()
    {
        var beside = _app.Data.Caller(await _app.Data.TokenAsync(await _app.Data.OrganisationAsync(), "tasks:read tasks:write"));
        (await SayAsync(beside, "taking", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SayAsync(beside, "reports", new { state = "submitted", words = "Xong" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(HttpStatusCode Status, string Outcome, string State, string Say)> SayAsync(HttpClient who, string what, object body)
    {
        var address = $"/api/v1/tasks/{_task.Id}/{what}";
        var answer = what is "deadline" ? await who.PutAsJsonAsync(address, body) : await who.PostAsJsonAsync(address, body);
        _app.Clock.Pass(TimeSpan.FromSeconds(1));
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return said.TryGetProperty("task", out var task) ? (answer.StatusCode, said.GetProperty("outcome").GetString()!, task.GetProperty("state").GetString()!, "")
            : (answer.StatusCode, "", "", said.GetProperty("detail").GetString()!);
    }
}
