namespace SoTay.Features.Members.Rolls;

/// <summary>Packs every few minutes what has changed, so that a form finds little to read from the records.</summary>
internal sealed partial class RollService(IServiceScopeFactory scopes, ILogger<RollService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

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
            var count = await scope.ServiceProvider.GetRequiredService<RollKeeper>().PackAsync(stopping);
            if (count > 0) Log.Packed(logger, count);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException)) { Log.Failed(logger, exception); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "{Count} rolls packed")]
        public static partial void Packed(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The packing of rolls stopped; the next round goes on")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
