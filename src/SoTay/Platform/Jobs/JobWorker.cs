using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Platform.Jobs;

/// <summary>Does queued jobs one after another on this node.</summary>
internal sealed partial class JobWorker(IServiceScopeFactory scopes, JobBoard board, VietnamClock clock, StoreOptions store, ILogger<JobWorker> logger) : BackgroundService
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the product does not wait for left-over work.
        await Task.Yield();
        await InDbAsync(db => JobTaking.TakeUpAgainAsync(db, stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await InDbAsync(db => JobTaking.TakeAsync(db, clock.Now, stoppingToken)) is { } job) await DoAsync(job, stoppingToken);
                else await board.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The store is busy or away; the work still waits there.
                Log.Away(logger, exception);
                await board.WaitAsync(Look, stoppingToken);
            }
        }
    }

    private async Task DoAsync(Job job, CancellationToken stopping)
    {
        var entry = board.Begin(job.Id, stopping);
        using var over = new CancellationTokenSource();
        var beating = BeatAsync(job.Id, entry, over.Token);
        try
        {
            var (state, result) = await OutcomeAsync(job, entry, stopping);
            if (stopping.IsCancellationRequested && !entry.StopAsked) return;
            await InDbAsync(db => db.Jobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(change => change
                .SetProperty(row => row.State, state).SetProperty(row => row.Say, result.Say).SetProperty(row => row.ResultHref, result.Href)
                .SetProperty(row => row.FileName, result.FileName).SetProperty(row => row.FinishedAt, clock.Now)
                .SetProperty(row => row.Done, entry.Done).SetProperty(row => row.Total, entry.Total), CancellationToken.None));
        }
        finally
        {
            await over.CancelAsync();
            await beating;
            board.End(job.Id);
        }
    }

    private async Task<(JobState State, JobResult Result)> OutcomeAsync(Job job, JobBoard.Entry entry, CancellationToken stopping)
    {
        if (job.Attempts > MostAttempts)
            return (JobState.Failed, new("Việc này bị ngắt giữa chừng nhiều lần nên đã dừng. Không có gì được ghi dở dang. Báo người quản trị, rồi làm lại từ đầu."));
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetServices<IJobWork>().Single(kind => kind.Kind == job.Kind);
            return (JobState.Done, await work.RunAsync(new JobRun(job, board, JobFiles.FolderOf(store)), entry.Cancellation.Token));
        }
        catch (OperationCanceledException) when (entry.StopAsked)
        {
            return (JobState.Stopped, new("Đã dừng theo yêu cầu. Phần đang ghi dở đã được bỏ, dữ liệu như trước khi làm."));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { return (JobState.Queued, new("")); }
        catch (JobRefusedException refused) { return (JobState.Failed, new(refused.Message)); }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.Failed(logger, job.Kind, job.Id, exception);
            return (JobState.Failed, new("Không làm xong vì một lỗi của phần mềm. Dữ liệu giữ như trước khi làm. Thử lại; nếu vẫn lỗi, báo người quản trị giờ và tên việc này."));
        }
    }

    /// <summary>Writes progress where other nodes and later readers see it. SQLite may be locked by the job itself: then this beat is left out.</summary>
    private async Task BeatAsync(Guid job, JobBoard.Entry entry, CancellationToken over)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                try
                {
                    await InDbAsync(async db =>
                    {
                        db.Database.SetCommandTimeout(1);
                        await db.Jobs.Where(row => row.Id == job).ExecuteUpdateAsync(change => change
                            .SetProperty(row => row.Done, entry.Done).SetProperty(row => row.Total, entry.Total).SetProperty(row => row.AliveAt, clock.Now), over);
                        if (await db.Jobs.AnyAsync(row => row.Id == job && row.StopAsked, over)) board.Stop(job);
                        return true;
                    });
                }
                catch (System.Data.Common.DbException) { continue; }
            }
        }
        catch (OperationCanceledException) { return; }
    }

    private async Task<T> InDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private Task InDbAsync(Func<AppDb, Task> work) => InDbAsync(async db => { await work(db); return true; });

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The job queue could not be read; looking again in a while")]
        public static partial void Away(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Job {Kind} {Job} failed")]
        public static partial void Failed(ILogger logger, string kind, Guid job, Exception exception);
    }
}
