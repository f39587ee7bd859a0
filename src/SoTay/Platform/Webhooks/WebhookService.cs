namespace SoTay.Platform.Webhooks;

/// <summary>Turns the round every few seconds while the product runs; the first one takes up what a stop left over.</summary>
internal sealed partial class WebhookService(WebhookRound round, ILogger<WebhookService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private const int RoundsAnHour = 720;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            for (var count = 0; await timer.WaitForNextTickAsync(stoppingToken); count = (count + 1) % RoundsAnHour)
            {
                try
                {
                    await round.RunAsync(stoppingToken);
                    if (count == 0) await round.ForgetAsync(stoppingToken);
                }
                // The store is busy or away; what is due stays due.
                catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException)) { Log.Failed(logger, exception); }
            }
        }
        catch (OperationCanceledException) { return; }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A round of webhooks stopped; the next one goes on")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
