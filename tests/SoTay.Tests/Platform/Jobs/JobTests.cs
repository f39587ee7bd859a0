using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Jobs;

public sealed class JobTests : IAsyncLifetime
{
    private readonly Handwork _work = new();
    private TestApp _app = null!;
    private Account _account = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(services => services.AddSingleton<IJobWork>(_work));
        var (_, ward, _) = await _app.Data.LineAsync();
        _account = await _app.Data.AccountAsync(Role.CommuneOffice, ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_running_job_shows_how_far_it_is_and_its_result_waits()
    {
        var job = await QueueAsync();
        await _work.Started.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _work.Run!.Report(1784, 2471);
        var browser = _app.Browse(_account.Id);

        var going = await browser.OpenAsync($"/jobs/{job.Id}");
        going.Text.ShouldContain("1.784 trên 2.471");
        going.Response.Headers.GetValues("Refresh").ShouldBe(["1"]);

        using (var file = new StreamWriter(_work.Run.Keep(), Encoding.UTF8)) await file.WriteAsync("kết quả");
        _work.Outcome.SetResult(new JobResult("Đã ghi 2.471 dòng.", "/ket-qua", "dong-bi-giu.csv"));
        await OverAsync(job);

        var over = await browser.OpenAsync($"/jobs/{job.Id}");
        over.Text.ShouldContain("Đã ghi 2.471 dòng.");
        over.Response.Headers.Contains("Refresh").ShouldBeFalse();
        over.Document.QuerySelector("a.btn-primary")!.GetAttribute("href").ShouldBe("/ket-qua");
        Encoding.UTF8.GetString((await browser.OpenAsync($"/jobs/{job.Id}/file")).Body).ShouldContain("kết quả");
    }

    [Fact]
    public async Task A_job_is_seen_by_nobody_but_who_asked_for_it()
    {
        var job = await QueueAsync();
        var (_, ward, _) = await _app.Data.LineAsync();
        var other = await _app.Data.BrowserAsync(Role.CommuneOffice, ward);

        (await other.OpenAsync($"/jobs/{job.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.OpenAsync($"/jobs/{job.Id}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        _work.Outcome.SetResult(new JobResult("xong"));
    }

    [Fact]
    public async Task A_stopped_job_says_that_nothing_was_kept()
    {
        var job = await QueueAsync();
        await _work.Started.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _work.Run!.Report(1, 10);
        var page = await _app.Browse(_account.Id).OpenAsync($"/jobs/{job.Id}");

        await page.SubmitAsync("form[action$='/stop']");
        await OverAsync(job);

        (await _app.Browse(_account.Id).OpenAsync($"/jobs/{job.Id}")).Text.ShouldContain("Đã dừng theo yêu cầu. Phần đang ghi dở đã được bỏ");
    }

    [Fact]
    public async Task Refused_work_says_its_own_sentence_and_a_fault_says_what_to_do()
    {
        var refused = await QueueAsync();
        _work.Outcome.SetException(new JobRefusedException("Tệp này không mở được. Lưu lại từ Excel rồi chọn lại."));
        (await OverAsync(refused)).Say.ShouldBe("Tệp này không mở được. Lưu lại từ Excel rồi chọn lại.");

        _work.Outcome = new();
        var broken = await QueueAsync();
        _work.Outcome.SetException(new InvalidOperationException("secret detail"));
        (await OverAsync(broken)).Say.ShouldStartWith("Không làm xong vì một lỗi của phần mềm.");
    }

    [Fact]
    public async Task Two_nodes_never_take_the_same_job()
    {
        _work.Outcome.SetResult(new JobResult("xong"));
        var at = DateTime.UnixEpoch;
        var mine = new Job { Kind = "by-hand", Title = "Việc", AskedBy = _account.Id, AskedByName = "", AskedAt = at };
        await _app.InDbAsync(db => { db.Add(mine); return db.SaveAsync(Actor.Program("test")); });

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _app.InDbAsync(db => JobTaking.TakeAsync(db, _app.Clock.GetUtcNow().UtcDateTime, default))));

        (taken.OfType<Job>().Count() + (_work.Run is null ? 0 : 1)).ShouldBeLessThanOrEqualTo(1);
        (await OverOrTakenAsync(mine)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_job_cut_off_by_a_restart_is_taken_up_again()
    {
        var cut = new Job
        {
            Kind = "by-hand", Title = "Việc", AskedBy = _account.Id, AskedByName = "", AskedAt = DateTime.UnixEpoch,
            State = JobState.Running, StartedAt = DateTime.UnixEpoch, AliveAt = DateTime.UnixEpoch, Attempts = 1,
        };
        await _app.InDbAsync(db => { db.Add(cut); return db.SaveAsync(Actor.Program("test")); });

        await _app.InDbAsync(db => JobTaking.TakeUpAgainAsync(db, default));
        var again = await _app.InDbAsync(db => JobTaking.TakeAsync(db, _app.Clock.GetUtcNow().UtcDateTime, default));

        again.ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    private async Task<Job> QueueAsync()
    {
        var job = new Job { Kind = "by-hand", Title = "Nhập danh sach.xlsx", AskedBy = _account.Id, AskedByName = "Hằng", AskedAt = _app.Clock.GetUtcNow().UtcDateTime };
        await _app.InDbAsync(db => { db.Add(job); return db.SaveAsync(Actor.Program("test")); });
        _app.Services.GetRequiredService<JobBoard>().Wake();
        return job;
    }

    private Task<Job> OverAsync(Job job) => WhenAsync(job, row => row.IsOver);

    private Task<Job> OverOrTakenAsync(Job job) => WhenAsync(job, row => row.Attempts > 0);

    private async Task<Job> WhenAsync(Job job, Func<Job, bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var now = await _app.InDbAsync(db => db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job.Id, patience.Token));
            if (reached(now)) return now;
            await Task.Yield();
        }
    }

    private sealed class Handwork : IJobWork
    {
        public TaskCompletionSource Started { get; } = new();

        public TaskCompletionSource<JobResult> Outcome { get; set; } = new();

        public JobRun? Run { get; private set; }

        public string Kind => "by-hand";

        public Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
        {
            Run = run;
            Started.TrySetResult();
            return Outcome.Task.WaitAsync(cancellation);
        }
    }
}
