using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>Carries out what is decided and whose day has come. What cannot be done says so on its page and is tried again.</summary>
public sealed class SchemeRound(AppDb db, VietnamClock clock, SchemeWork work)
{
    private static readonly Actor By = Actor.Program("Sổ Tay");

    /// <summary>Answers how many were carried out.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var due = await db.Schemes.AsNoTracking().Where(row => row.State == SchemeState.Decided && row.TakesEffectOn <= clock.Today).OrderBy(row => row.TakesEffectOn).ThenBy(row => row.Id)
            .Select(row => row.Id).ToListAsync(cancellation);
        var done = 0;
        foreach (var id in due)
        {
            if (await work.CarryOutAsync(id, By, cancellation) is not { } refusal) done++;
            else if (await db.Schemes.FirstOrDefaultAsync(row => row.Id == id && row.State == SchemeState.Decided, cancellation) is { } scheme && scheme.Hinder(refusal.Say)) await db.SaveAsync(By, cancellation: cancellation);
            db.ChangeTracker.Clear();
        }

        return done;
    }
}

/// <summary>Turns the round: a day begins at midnight in Viet Nam, and nobody works in the tree then.</summary>
internal sealed partial class SchemeService(IServiceScopeFactory scopes, ILogger<SchemeService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

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
            if (await scope.ServiceProvider.GetRequiredService<SchemeRound>().RunAsync(stopping) is > 0 and var done) Log.Done(logger, done);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException)) { Log.Failed(logger, exception); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} schemes carried out")]
        public static partial void Done(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The round of schemes stopped; the next one goes on")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
