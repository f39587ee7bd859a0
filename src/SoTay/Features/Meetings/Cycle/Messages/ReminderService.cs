using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>Turns the round every few minutes by day and sends what waits; a night's message waits until the morning.</summary>
internal sealed partial class ReminderService(IServiceScopeFactory scopes, VietnamClock clock, ILogger<ReminderService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly (int From, int To) Day = (6, 21);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (VietnamClock.Wall(clock.Now).Hour is var hour && (hour < Day.From || hour >= Day.To)) continue;
                await OnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) { return; }
    }

    private async Task OnceAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var written = await scope.ServiceProvider.GetRequiredService<ReminderRound>().RunAsync(stopping);
            var delivery = scope.ServiceProvider.GetRequiredService<MessageDelivery>();
            while (await delivery.RunAsync(stopping) == MessageDelivery.AtOnce) { }
            if (written > 0) Log.Reminded(logger, written);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException)) { Log.Failed(logger, exception); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} reminders written")]
        public static partial void Reminded(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The round of reminders stopped; the next one goes on")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
