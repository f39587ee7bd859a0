using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

/// <summary>Tasks as programs read and write them: the rules, the sight and the conflicts of the pages.</summary>
public sealed class TasksApiTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private WorkTask _task = null!;
    private HttpClient _writer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
        _task = await AddAsync(_cell.Cell);
        _writer = _app.Data.Caller(await _app.Data.TokenAsync(_cell.Ward, "tasks:read tasks:write"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Pieces_give_every_task_of_the_subtree_once_and_none_of_another()
    {
        for (var more = 0; more < 4; more++) await AddAsync(_cell.Cell);
        await AddAsync(await _app.Data.OrganisationAsync());
        var settled = await AddAsync(_cell.Cell, WorkTaskState.Cancelled);
        List<Guid> found = [];
        string? cursor = null;
        do
        {
            var piece = await _writer.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_cell.Ward.Id}/tasks?limit=2&cursor={cursor}");
            found.AddRange(piece.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            cursor = piece.GetProperty("next").GetString();
        }
        while (cursor is not null);
        found.Count.ShouldBe(6);
        found.ShouldBeUnique();
        found.ShouldContain(settled.Id);
        var open = await _writer.GetFromJsonAsync<JsonElement>($"/api/v1/organisations/{_cell.Cell.Id}/tasks?open=true");
        open.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ShouldBe(found.Where(id => id != settled.Id));
    }

    [Fact]
    public async Task A_report_and_a_judgement_are_kept_shown_on_the_page_and_stand_in_the_audit_with_the_name_of_the_token()
    {
        var reported = await SayAsync("reports", new { state = "submitted", words = "Đã nộp danh sách 14 hộ", version = 0 });
        reported.Status.ShouldBe(HttpStatusCode.OK);
        reported.Said.GetProperty("outcome").GetString().ShouldBe("written");
        reported.Said.GetProperty("task").GetProperty("state").GetString().ShouldBe("submitted");
        reported.Said.GetProperty("task").GetProperty("progress").GetInt32().ShouldBe(100);
        (await SayAsync("judgement", new { accepted = false, words = "Thiếu chữ ký" })).Said.GetProperty("task").GetProperty("state").GetString().ShouldBe("returned");

        var page = await _cell.Secretary.OpenAsync(TaskLinks.To(_task.Id));
        page.Text.ShouldContain("Mã truy cập kiểm thử. Đã nộp danh sách 14 hộ");
        page.Text.ShouldContain("Trả lại, làm tiếp");
        var whole = await _writer.GetFromJsonAsync<JsonElement>($"/api/v1/tasks/{_task.Id}");
        whole.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("words").GetString()).ShouldBe(["Đã nộp danh sách 14 hộ", "Thiếu chữ ký"]);
        var audit = await _app.InDbAsync(db => db.Audit.Where(row => row.Subject == _task.Id && row.Action == "WorkTask.changed").OrderBy(row => row.Number).ToListAsync());
        audit.Count.ShouldBe(2);
        audit.ShouldAllBe(row => row.ActorName == "Mã truy cập kiểm thử" && row.ActorId != null);
        audit[0].After!.ShouldContain("Submitted");
    }

    [Fact]
    public async Task The_same_words_again_change_nothing_and_say_so_also_with_the_version_from_before()
    {
        var blocked = new { state = "blocked", progress = 40, words = "Chờ máy xúc của xã", bottleneck = "waits-for-another", version = 0 };
        (await SayAsync("reports", blocked)).Said.GetProperty("outcome").GetString().ShouldBe("written");
        (await SayAsync("reports", blocked)).Said.GetProperty("outcome").GetString().ShouldBe("unchanged");
        (await SayAsync("judgement", new { accepted = true })).Said.GetProperty("outcome").GetString().ShouldBe("written");
        (await SayAsync("judgement", new { accepted = true })).Said.GetProperty("outcome").GetString().ShouldBe("unchanged");

        (await _app.InDbAsync(db => db.Set<TaskReport>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_read_an_older_version_is_told_what_stands_there_now()
    {
        await SayAsync("reports", new { state = "in-progress", progress = 20 });
        var late = await SayAsync("reports", new { state = "in-progress", progress = 60, version = 0 });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Said.GetProperty("type").GetString().ShouldBe("urn:sotay:problem:changed");
        late.Said.GetProperty("detail").GetString()!.ShouldContain("vừa được người khác ghi");
        var now = late.Said.GetProperty("current");
        now.GetProperty("progress").GetInt32().ShouldBe(20);
        (await SayAsync("reports", new { state = "in-progress", progress = 60, version = now.GetProperty("version").GetInt32() })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("reports", """{"state":"blocked","progress":40,"words":"Chờ máy xúc"}""", "bottleneck", "phải chọn một lý do")]
    [InlineData("reports", """{"state":"submitted"}""", "words", "Ghi sản phẩm đã nộp")]
    [InlineData("reports", """{"state":"accepted","words":"Xong"}""", "state", "Người làm chỉ báo được")]
    [InlineData("reports", """{"state":"in-progress","progress":140}""", "progress", "từ 0 đến 100")]
    [InlineData("judgement", """{"accepted":false}""", "words", "ghi rõ còn thiếu gì")]
    public async Task A_rule_says_no_with_the_sentence_of_the_page(string what, string body, string field, string say)
    {
        var refused = await SendAsync(what, body);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Said.GetProperty("field").GetString().ShouldBe(field);
        refused.Said.GetProperty("detail").GetString()!.ShouldContain(say);
        (await _app.InDbAsync(db => db.WorkTasks.SingleAsync())).State.ShouldBe(WorkTaskState.Given);
    }

    [Fact]
    public async Task A_task_is_given_once_and_stands_with_the_member_and_the_name_of_the_token()
    {
        var address = $"/api/v1/organisations/{_cell.Cell.Id}/tasks";
        var task = new { title = "Dọn vệ sinh đường làng", product = "2 km đường sạch", owner = _cell.Members[2].Id, deadline = "2026-12-15", coworkers = new[] { _cell.Members[3].Id } };
        var given = await _writer.PostAsJsonAsync(address, task);
        given.StatusCode.ShouldBe(HttpStatusCode.Created);
        var made = (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("task");
        (await _writer.GetAsync(given.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await _writer.PostAsJsonAsync(address, task);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = await again.Content.ReadFromJsonAsync<JsonElement>();
        (said.GetProperty("outcome").GetString(), said.GetProperty("task").GetProperty("id").GetGuid()).ShouldBe(("unchanged", made.GetProperty("id").GetGuid()));
        var owner = await _app.Data.BrowserAsync(SoTay.Features.Accounts.Role.Member, _cell.Cell, _cell.Members[2]);
        (await owner.OpenAsync(TaskLinks.To(made.GetProperty("id").GetGuid()))).Text.ShouldContain("2 km đường sạch");
        (await _app.InDbAsync(db => db.Audit.SingleAsync(row => row.Subject == made.GetProperty("id").GetGuid()))).ActorName.ShouldBe("Mã truy cập kiểm thử");

        var nobody = await _writer.PostAsJsonAsync(address, new { title = "Dọn vệ sinh", product = "2 km", owner = Guid.CreateVersion7(), deadline = "2026-12-15" });
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nobody.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString().ShouldBe("owner");
        var foreign = _app.Data.Caller(await _app.Data.TokenAsync(await _app.Data.OrganisationAsync(OrganisationKind.Commune), "tasks:write"));
        (await foreign.PostAsJsonAsync(address, task)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_own_line_is_asked_to_clear_the_way()
    {
        var elsewhere = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        object Blocked(Guid asked) => new { state = "blocked", words = "Chờ máy xúc", bottleneck = "waits-for-another", asksOf = asked };
        (await SayAsync("reports", Blocked(elsewhere.Id))).Said.GetProperty("field").GetString().ShouldBe("asksOf");
        (await SayAsync("reports", Blocked(_cell.Ward.Id))).Said.GetProperty("task").GetProperty("asksOf").GetGuid().ShouldBe(_cell.Ward.Id);
    }

    [Theory]
    [InlineData("reports", "{}", "application/json", 400)]
    [InlineData("reports", """{"state":3}""", "application/json", 400)]
    [InlineData("reports", """{"state":"in-progress","bottleneck":99}""", "application/json", 400)]
    [InlineData("judgement", """{"words":"Thiếu"}""", "application/json", 400)]
    [InlineData("judgement", "accepted=true", "application/x-www-form-urlencoded", 415)]
    public async Task Words_that_cannot_be_read_are_a_problem_of_the_caller(string what, string body, string type, int status) =>
        ((int)(await SendAsync(what, body, type)).Status).ShouldBe(status);

    [Fact]
    public async Task Another_subtree_s_task_is_not_there_and_a_token_that_only_reads_writes_nothing()
    {
        var foreign = _app.Data.Caller(await _app.Data.TokenAsync(await _app.Data.OrganisationAsync(OrganisationKind.Commune), "tasks:read tasks:write"));
        (await foreign.GetAsync($"/api/v1/tasks/{_task.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.PostAsJsonAsync($"/api/v1/tasks/{_task.Id}/reports", new { state = "in-progress", progress = 50 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var reader = _app.Data.Caller(await _app.Data.TokenAsync(_cell.Cell, "tasks:read"));
        (await reader.GetAsync($"/api/v1/tasks/{_task.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The gate answers first, whatever stands in the body.
        (await reader.PostAsync($"/api/v1/tasks/{_task.Id}/judgement", new StringContent("?"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.InDbAsync(db => db.WorkTasks.SingleAsync())).Version.ShouldBe(0);
    }

    private async Task<(HttpStatusCode Status, JsonElement Said)> SayAsync(string what, object body)
    {
        var answer = await SendAsync(what, JsonSerializer.Serialize(body));
        _app.Clock.Pass(TimeSpan.FromSeconds(1));
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonElement Said)> SendAsync(string what, string body, string type = "application/json")
    {
        var answer = await _writer.PostAsync($"/api/v1/tasks/{_task.Id}/{what}", new StringContent(body, null, type));
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<WorkTask> AddAsync(Organisation unit, WorkTaskState state = WorkTaskState.Given)
    {
        var task = new WorkTask
        {
            OrganisationId = unit.Id, Title = "Rà soát hộ nghèo", Product = "Danh sách hộ nghèo", OwnerId = _cell.Members[2].Id, Deadline = new(2026, 12, 20), GivenAt = _app.Clock.GetUtcNow().UtcDateTime, State = state,
        };
        await _app.InDbAsync(async db => { db.Add(task); await db.SaveAsync(Actor.Program("test")); });
        return task;
    }
}
