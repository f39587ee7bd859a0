using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Features.Tasks.Events;
using SoTay.Platform.Audit;
using SoTay.Platform.Webhooks;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

/// <summary>Another program is told of every change of a task, signed, in order, once the change is committed and not before.</summary>
public sealed class TaskEventTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestReceiver _receiver = null!;
    private TestCell _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await TestReceiver.StartAsync();
        _app = await TestApp.StartAsync(TestReceiver.Alone);
        _cell = await _app.Data.CellAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Every_step_in_the_life_of_a_task_is_told_in_order_signed_and_without_anybody_s_words()
    {
        var secret = await _receiver.ListenAsync(_app, _cell.Ward);
        var task = await GiveAsync(_cell.Cell);
        await ChangeAsync(task, row => row.Report(WorkTaskState.InProgress, 30, "Đang rà soát", null, "Lan", Now));
        await ChangeAsync(task, row => row.Report(WorkTaskState.Blocked, 30, "Chờ xã", Bottleneck.WaitsForAnother, "Lan", Now));
        await ChangeAsync(task, row => { row.Deadline = new(2027, 1, 15); return null; });
        await ChangeAsync(task, row => row.Report(WorkTaskState.Submitted, 100, "Đã nộp", null, "Lan", Now));
        await ChangeAsync(task, row => row.Judge(false, "Thiếu chữ ký", Now, "Bí thư"));
        await ChangeAsync(task, row => row.Judge(true, "", Now, "Bí thư"));
        await ChangeAsync(task, row => row.Judge(true, "Tốt", Now, "Bí thư"));
        await ChangeAsync(task, row => { row.State = WorkTaskState.Cancelled; return null; });

        await RoundAsync();

        _receiver.Asked.Select(taken => taken.Kind).ShouldBe(["task.given", "task.in-progress", "task.blocked", "task.extended", "task.submitted", "task.returned", "task.accepted", "task.accepted", "task.cancelled"]);
        _receiver.Asked.ShouldAllBe(taken => taken.IsSignedWith(secret));
        _receiver.Asked.Select(taken => taken.Id).ShouldBeUnique();
        long.Parse(_receiver.Asked[0].Moment).ShouldBe(_app.Clock.GetUtcNow().ToUnixTimeSeconds());
        var extended = _receiver.Asked[3].Body;
        extended.EnumerateObject().Select(field => field.Name).ShouldBe(["id", "type", "timestamp", "data"]);
        extended.GetProperty("id").GetString().ShouldBe(_receiver.Asked[3].Id);
        var data = extended.GetProperty("data");
        data.EnumerateObject().Select(field => field.Name).ShouldBe(["task", "version", "state", "deadline", "organisation", "address"]);
        (data.GetProperty("state").GetString(), data.GetProperty("deadline").GetString(), data.GetProperty("organisation").GetString()).ShouldBe(("blocked", "2027-01-15", _cell.Cell.Code));
        var reader = _app.Data.Caller(await _app.Data.TokenAsync(_cell.Ward, "tasks:read"));
        (await reader.GetFromJsonAsync<JsonElement>(data.GetProperty("address").GetString())).GetProperty("task").GetProperty("id").GetGuid().ShouldBe(task);
    }

    [Fact]
    public async Task A_plan_s_item_is_told_of_when_it_is_given_and_a_unit_below_hears_of_what_was_given_to_it()
    {
        await _receiver.ListenAsync(_app, _cell.Cell);
        var item = new WorkTask
        {
            OrganisationId = _cell.Ward.Id, Title = "Vận động nhân dân", Product = "20 hộ ký cam kết", OwnerId = _cell.Cell.Id, IsForUnit = true, Deadline = new(2026, 12, 20), GivenAt = Now, State = WorkTaskState.Draft,
        };
        await _app.InDbAsync(async db => { db.Add(item); await db.SaveAsync(Actor.Program("test")); });
        await ChangeAsync(item.Id, row => { row.Deadline = new(2026, 12, 25); return null; });
        await GiveAsync(_cell.Ward);
        await RoundAsync();
        _receiver.Asked.ShouldBeEmpty();
        await ChangeAsync(item.Id, row => { row.State = WorkTaskState.Given; return null; });
        await ChangeAsync(item.Id, row => row.Take("Lan", Now));
        await ChangeAsync(item.Id, row => row.Extend(new(2027, 1, 5), "Mưa lũ", "Bí thư", Now));
        await RoundAsync();
        _receiver.Asked.Select(taken => (taken.Task, taken.Kind)).ShouldBe([(item.Id, "task.given"), (item.Id, "task.taken"), (item.Id, "task.extended")]);
        _receiver.Asked[0].Body.GetProperty("data").GetProperty("organisation").GetString().ShouldBe(_cell.Ward.Code);
    }

    [Fact]
    public async Task Page_desk_and_API_all_pass_through_the_outbox()
    {
        await _receiver.ListenAsync(_app, _cell.Cell);
        var meeting = await _app.Data.MeetingAsync(_cell.Cell);
        var given = Guid.CreateVersion7();
        await using (var desk = _app.Desk(_cell))
            (await desk.SayAsync(meeting.Id, new TaskGivenChange(given, meeting.Items.First().Id, "Rà soát hộ nghèo", _cell.Members[2].Id, "Danh sách", new(2026, 12, 30)))).ShouldBeNull();
        var owner = await _app.Data.BrowserAsync(SoTay.Features.Accounts.Role.Member, _cell.Cell, _cell.Members[2]);
        await (await owner.OpenAsync(TaskLinks.To(given))).SubmitAsync("#bao button", ("Input.State", "Submitted"), ("Input.Words", "Đã nộp"));
        var writer = _app.Data.Caller(await _app.Data.TokenAsync(_cell.Ward, "tasks:write"));
        (await writer.PostAsJsonAsync($"/api/v1/tasks/{given}/judgement", new { accepted = true })).EnsureSuccessStatusCode();

        await RoundAsync();

        _receiver.Asked.Select(taken => (taken.Task, taken.Kind)).ShouldBe([(given, "task.given"), (given, "task.submitted"), (given, "task.accepted")]);
    }

    [Fact]
    public async Task Another_subtree_is_not_told_of_and_what_is_rolled_back_was_never_said()
    {
        var other = await _app.Data.CellAsync();
        await _receiver.ListenAsync(_app, other.Ward);
        var task = await GiveAsync(_cell.Cell);
        await _app.InDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(New(other.Cell));
            await db.SaveAsync(Actor.Program("test"));
        });

        await RoundAsync();

        _receiver.Asked.ShouldBeEmpty();
        await ChangeAsync(task, row => row.Judge(true, "", Now, "Bí thư"));
        (await _app.InDbAsync(db => db.WebhookDeliveries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_in_time_and_the_order_within_a_task_holds()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        var (first, second) = (await GiveAsync(_cell.Cell), await GiveAsync(_cell.Cell));
        await ChangeAsync(first, row => row.Report(WorkTaskState.Submitted, 100, "Đã nộp", null, "Lan", Now));
        _receiver.Answer = taken => taken.Task == first ? 500 : 204;

        for (var round = 0; round < 4; round++) await RoundAsync();
        _receiver.Asked.Select(taken => (taken.Task, taken.Kind)).ShouldBe([(first, "task.given"), (second, "task.given")]);
        _app.Clock.Pass(TimeSpan.FromSeconds(59));
        await RoundAsync();
        _receiver.Asked.Count.ShouldBe(2);
        _receiver.Answer = _ => 204;
        _app.Clock.Pass(TimeSpan.FromSeconds(1));
        await RoundAsync();

        _receiver.Asked.Skip(2).Select(taken => (taken.Task, taken.Kind)).ShouldBe([(first, "task.given"), (first, "task.submitted")]);
        // The same event, by its identifier and its words; only the moment and the signature are new.
        (_receiver.Asked[2].Id, _receiver.Asked[2].Text).ShouldBe((_receiver.Asked[0].Id, _receiver.Asked[0].Text));
        _receiver.Asked[2].Moment.ShouldNotBe(_receiver.Asked[0].Moment);
    }

    [Fact]
    public async Task After_the_last_pause_an_event_is_given_up_and_the_later_ones_go_on()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        var task = await GiveAsync(_cell.Cell);
        _receiver.Answer = _ => 503;
        var settings = _app.Services.GetRequiredService<WebhookSettings>();
        await RoundAsync();
        foreach (var pause in settings.Pauses)
        {
            _app.Clock.Pass(pause - TimeSpan.FromSeconds(1));
            var before = _receiver.Asked.Count;
            await RoundAsync();
            _receiver.Asked.Count.ShouldBe(before);
            _app.Clock.Pass(TimeSpan.FromSeconds(1));
            await RoundAsync();
            _receiver.Asked.Count.ShouldBe(before + 1);
        }

        var dead = await _app.InDbAsync(db => db.WebhookDeliveries.AsNoTracking().SingleAsync());
        (dead.State, dead.Tries, dead.Answer).ShouldBe((DeliveryState.GivenUp, settings.Pauses.Count + 1, "503"));
        _receiver.Answer = _ => 200;
        await ChangeAsync(task, row => row.Judge(true, "", Now, "Bí thư"));
        await RoundAsync();
        _receiver.Asked[^1].Kind.ShouldBe("task.accepted");
    }

    [Fact]
    public async Task What_was_taken_when_the_program_stopped_and_what_had_not_left_both_arrive_after_the_restart()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        var task = await GiveAsync(_cell.Cell);
        await ChangeAsync(task, row => row.Judge(true, "", Now, "Bí thư"));
        using var stop = new CancellationTokenSource();
        _receiver.Answer = _ => { stop.Cancel(); return 500; };
        await Should.ThrowAsync<OperationCanceledException>(async () => { await Round.RunAsync(stop.Token); stop.Token.ThrowIfCancellationRequested(); });
        _receiver.Answer = _ => 204;

        // A node that starts anew knows only the store.
        await using var scope = _app.Services.CreateAsyncScope();
        var anew = ActivatorUtilities.CreateInstance<WebhookRound>(scope.ServiceProvider);
        await anew.RunAsync(TestContext.Current.CancellationToken);
        _app.Clock.Pass(TimeSpan.FromMinutes(1));
        await anew.RunAsync(TestContext.Current.CancellationToken);

        _receiver.Asked.Skip(1).Select(taken => taken.Kind).ShouldBe(["task.given", "task.accepted"]);
        (await _app.InDbAsync(db => db.WebhookDeliveries.AllAsync(row => row.State == DeliveryState.Delivered))).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_event_once()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        for (var count = 0; count < 12; count++) await GiveAsync(_cell.Cell);
        await using var scope = _app.Services.CreateAsyncScope();
        var other = ActivatorUtilities.CreateInstance<WebhookRound>(scope.ServiceProvider);

        await Task.WhenAll(Round.RunAsync(TestContext.Current.CancellationToken), other.RunAsync(TestContext.Current.CancellationToken));

        _receiver.Asked.Count.ShouldBe(12);
        _receiver.Asked.Select(taken => taken.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task However_answers_come_the_last_of_each_event_is_taken_and_first_arrivals_keep_their_order()
    {
        await _receiver.ListenAsync(_app, _cell.Ward);
        var seed = new Random(20261122);
        var tasks = new[] { await GiveAsync(_cell.Cell), await GiveAsync(_cell.Cell), await GiveAsync(_cell.Cell) };
        _receiver.Answer = _ => seed.Next(3) == 0 ? 204 : 500;
        for (var step = 0; step < 40; step++)
        {
            if (step < 20) await ChangeAsync(tasks[seed.Next(3)], row => row.State is WorkTaskState.Returned ? row.Judge(true, "", Now, "Bí thư") : row.Judge(false, "Thiếu", Now, "Bí thư"));
            await RoundAsync();
            _app.Clock.Pass(TimeSpan.FromMinutes(seed.Next(1, 5)));
        }

        _receiver.Answer = _ => 204;
        for (var day = 0; day < 12; day++) { await RoundAsync(); _app.Clock.Pass(TimeSpan.FromHours(6)); }
        (await _app.InDbAsync(db => db.WebhookDeliveries.CountAsync(row => row.State == DeliveryState.Delivered))).ShouldBe(23);
        foreach (var task in tasks)
        {
            var versions = _receiver.Asked.Where(taken => taken.Task == task).DistinctBy(taken => taken.Id).Select(taken => taken.Body.GetProperty("data").GetProperty("version").GetInt32()).ToList();
            versions.ShouldBe(versions.Order());
        }
    }

    [Fact]
    public void Every_kind_has_its_words() => TaskEventKinds.All.Select(TaskEventKinds.WordsOf).ShouldBeUnique();

    private WebhookRound Round => _app.Services.GetRequiredService<WebhookRound>();

    private DateTime Now => _app.Clock.GetUtcNow().UtcDateTime;

    private Task RoundAsync() => Round.RunAsync(TestContext.Current.CancellationToken);

    private WorkTask New(Organisation cell) => new()
    {
        OrganisationId = cell.Id, Title = "Rà soát hộ nghèo", Product = "Danh sách hộ nghèo", OwnerId = _cell.Members[2].Id, Deadline = new(2026, 12, 20), GivenAt = Now,
    };

    private async Task<Guid> GiveAsync(Organisation cell)
    {
        var task = New(cell);
        await _app.InDbAsync(async db => { db.Add(task); await db.SaveAsync(Actor.Program("test")); });
        return task.Id;
    }

    private Task ChangeAsync(Guid task, Func<WorkTask, SoTay.Platform.Refusal?> change) => _app.InDbAsync(async db =>
    {
        change(await db.WorkTasks.Include(row => row.Reports).SingleAsync(row => row.Id == task)).ShouldBeNull();
        await db.SaveAsync(Actor.Program("test"));
    });
}
