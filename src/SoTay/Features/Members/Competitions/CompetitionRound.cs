using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions;

/// <summary>Deletes the marks of those who were not chosen once their time is over (<c>competition.marks_kept_days</c>), and says so on the competition.</summary>
public sealed class CompetitionRound(AppDb db, VietnamClock clock)
{
    private static readonly Actor By = Actor.Program("Sổ Tay");

    /// <summary>Answers for how many competitions.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today;
        var due = await db.Competitions.Where(row => row.MarksUntil < today && row.MarksDeletedOn == null).OrderBy(row => row.Id).ToListAsync(cancellation);
        foreach (var competition in due)
        {
            var chosen = db.Set<CompetitionCandidate>().Where(row => row.IsChosen).Select(row => row.Id);
            db.RemoveRange(await db.CompetitionMarks.Where(row => row.CompetitionId == competition.Id && !chosen.Contains(row.CandidateId)).ToListAsync(cancellation));
            competition.ForgetMarks(today);
        }

        if (due.Count > 0) await db.SaveAsync(By, "hết thời gian giữ điểm thi tuyển", cancellation);
        db.ChangeTracker.Clear();
        return due.Count;
    }
}

/// <summary>Turns the round.</summary>
internal sealed partial class CompetitionService(IServiceScopeFactory scopes, ILogger<CompetitionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await OnceAsync(stoppingToken);
        }
        catch (OperationCanceledException) { return; }
    }

    private async Task OnceAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<CompetitionRound>().RunAsync(stopping) is > 0 and var done) Log.Done(logger, done);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException)) { Log.Failed(logger, exception); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Marks of {Count} competitions deleted after their time")]
        public static partial void Done(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The round of competitions stopped; the next one goes on")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
