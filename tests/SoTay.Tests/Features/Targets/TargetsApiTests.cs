using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>Targets as programs read them, and values told by a program as a person tells them.</summary>
public sealed class TargetsApiTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Target _target = null!;
    private HttpClient _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"01-NQ/CB,NQ,{_cell.Code},2026-01-01,nhiệm vụ năm 2026,\n");
        await _app.ImportAsync("targets", ChainDesk.TargetHead + $"C1,01-NQ/CB,Kinh tế,Diện tích rừng trồng mới,ha,up,100,200,2026-12-31,{_cell.Code}\n");
        _target = await _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync());
        _caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "targets:read targets:write"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_value_stands_on_the_scoreboard_at_once_and_in_the_audit_with_the_name_of_the_token()
    {
        (await NowAsync()).GetProperty("state").GetString().ShouldBe("no-data");
        var told = await TellAsync("2026-11-20", new { value = 150.5, note = "kiểm đếm" });
        told.Status.ShouldBe(HttpStatusCode.OK);
        told.Said.GetProperty("outcome").GetString().ShouldBe("written");

        var now = await NowAsync();
        now.GetProperty("value").GetDecimal().ShouldBe(150.5m);
        now.GetProperty("state").GetString().ShouldBe("behind");
        var list = await _caller.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_ward.Id}/targets");
        list.GetProperty("items").EnumerateArray().Single().GetProperty("now").GetProperty("told").GetInt32().ShouldBe(1);
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);
        (await secretary.OpenAsync(TargetLinks.To(_target.Id))).Text.ShouldContain("150,5");
        var audit = await _app.InDbAsync(db => db.Audit.SingleAsync(row => row.Subject == _target.Id && row.Action == "TargetValue.added"));
        (audit.ActorName, audit.Reason).ShouldBe(("Mã truy cập kiểm thử", "kiểm đếm"));
    }

    [Fact]
    public async Task The_same_value_for_the_same_day_is_unchanged_and_another_one_says_why()
    {
        await TellAsync("2026-11-20", new { value = 12, note = "đợt 1" });
        (await TellAsync("2026-11-20", new { value = 12.0, note = "đợt 1" })).Said.GetProperty("outcome").GetString().ShouldBe("unchanged");
        (await TellAsync("2026-11-20", new { value = 12 })).Said.GetProperty("outcome").GetString().ShouldBe("unchanged");
        var silent = await TellAsync("2026-11-20", new { value = 13 });
        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.Said.GetProperty("field").GetString().ShouldBe("note");
        silent.Said.GetProperty("detail").GetString()!.ShouldContain("đã có số 12 ha do Mã truy cập kiểm thử ghi");
        var mended = await TellAsync("2026-11-20", new { value = 13, note = "đếm lại", version = 0 });
        mended.Said.GetProperty("outcome").GetString().ShouldBe("written");

        var stale = await TellAsync("2026-11-20", new { value = 14, note = "đếm lại lần nữa", version = 0 });
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Said.GetProperty("current").GetProperty("value").GetDecimal().ShouldBe(13);
        var values = await _caller.GetFromJsonAsync<JsonElement>($"/api/v1/targets/{_target.Id}/values");
        values.GetProperty("items").EnumerateArray().Single().GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Values_come_in_pieces_by_day()
    {
        foreach (var day in new[] { "2026-09-30", "2026-07-31", "2026-08-31" }) await TellAsync(day, new { value = 1, note = day });
        var first = await _caller.GetFromJsonAsync<JsonElement>($"/api/v1/targets/{_target.Id}/values?limit=2");
        first.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("asOf").GetString()).ShouldBe(["2026-07-31", "2026-08-31"]);
        var second = await _caller.GetFromJsonAsync<JsonElement>($"/api/v1/targets/{_target.Id}/values?limit=2&cursor={first.GetProperty("next").GetString()}");
        second.GetProperty("items").EnumerateArray().Single().GetProperty("asOf").GetString().ShouldBe("2026-09-30");
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2026-12-01", """{"value":5}""", 422, "ở sau hôm nay")]
    [InlineData("2026-11-01", "{}", 422, "thiếu số không tính là 0")]
    [InlineData("2026-11-01", """{"value":9999999999999}""", 422, "không phải số")]
    [InlineData("2026-11-01", """{"value":"nhiều"}""", 400, "cannot be read")]
    [InlineData("hôm nay", """{"value":5}""", 400, "")]
    public async Task A_value_that_cannot_be_is_refused_and_nothing_is_kept(string day, string body, int status, string say)
    {
        var refused = await _caller.PutAsync($"/api/v1/targets/{_target.Id}/values/{day}", new StringContent(body, null, "application/json"));
        ((int)refused.StatusCode).ShouldBe(status);
        var said = await refused.Content.ReadFromJsonAsync<JsonElement>();
        (said.TryGetProperty("detail", out var detail) ? detail.GetString()! : "").ShouldContain(say);
        (await _app.InDbAsync(db => db.TargetValues.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_target_that_is_made_up_of_parts_takes_no_value()
    {
        await _app.InDbAsync(async db =>
        {
            (await db.Targets.SingleAsync()).Source = TargetSource.Sum;
            await db.SaveAsync(Actor.Program("test"));
        });
        (await TellAsync("2026-11-01", new { value = 5 })).Said.GetProperty("detail").GetString()!.ShouldContain("không nhận số báo");
    }

    [Fact]
    public async Task Of_two_tellers_at_the_same_moment_the_second_reads_what_the_first_wrote()
    {
        var address = $"/api/v1/targets/{_target.Id}/values/2026-11-20";
        var page = await (await _app.Data.BrowserAsync(Role.Secretary, _cell)).OpenAsync(TargetLinks.To(_target.Id));
        var both = await Task.WhenAll(StatusAsync(_caller.PutAsJsonAsync(address, new { value = 5, note = "sáng" })), StatusAsync(_caller.PutAsJsonAsync(address, new { value = 6, note = "chiều" })), OnPageAsync(page));
        both.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.Conflict || status == HttpStatusCode.UnprocessableEntity);
        (await _app.InDbAsync(db => db.TargetValues.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Another_subtree_s_target_is_not_there_and_a_token_that_only_reads_writes_nothing()
    {
        var foreign = _app.Data.Caller(await _app.Data.TokenAsync(await _app.Data.OrganisationAsync(OrganisationKind.Commune), "targets:read targets:write"));
        (await foreign.GetAsync($"/api/v1/targets/{_target.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.PutAsJsonAsync($"/api/v1/targets/{_target.Id}/values/2026-11-20", new { value = 5 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var reader = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "targets:read"));
        (await reader.PutAsJsonAsync($"/api/v1/targets/{_target.Id}/values/2026-11-20", new { value = 5 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.InDbAsync(db => db.TargetValues.CountAsync())).ShouldBe(0);
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> answer) => (await answer).StatusCode;

    private static async Task<HttpStatusCode> OnPageAsync(Page page) => (await page.SubmitAsync("#bao", ("Day", "20/11/2026"), ("Value", "7"), ("Note", "tối"))).Status;

    private async Task<JsonElement> NowAsync() => (await _caller.GetFromJsonAsync<JsonElement>($"/api/v1/targets/{_target.Id}")).GetProperty("now");

    private async Task<(HttpStatusCode Status, JsonElement Said)> TellAsync(string day, object body)
    {
        var answer = await _caller.PutAsJsonAsync($"/api/v1/targets/{_target.Id}/values/{day}", body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
