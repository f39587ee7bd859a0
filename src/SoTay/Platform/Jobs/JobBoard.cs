using System.Collections.Concurrent;

namespace SoTay.Platform.Jobs;

/// <summary>
/// The jobs that run on this node, in memory: an import keeps SQLite's one write lock for seconds, and neither its progress
/// nor the wish to stop it can wait for that.
/// </summary>
public sealed class JobBoard : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Entry> _running = new();
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Wakes the worker: something was queued.</summary>
    public void Wake() => _asked.Release();

    public (int Done, int Total)? ProgressOf(Guid job) => _running.TryGetValue(job, out var entry) ? (entry.Done, entry.Total) : null;

    /// <summary>True when the job runs here and was told to stop.</summary>
    public bool Stop(Guid job)
    {
        if (!_running.TryGetValue(job, out var entry)) return false;
        entry.StopAsked = true;
        entry.Cancellation.Cancel();
        return true;
    }

    public void Dispose() => _asked.Dispose();

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _asked.WaitAsync(atMost, cancellation);

    internal Entry Begin(Guid job, CancellationToken cancellation) =>
        _running[job] = new(CancellationTokenSource.CreateLinkedTokenSource(cancellation));

    internal void End(Guid job)
    {
        if (_running.TryRemove(job, out var entry)) entry.Cancellation.Dispose();
    }

    internal void Report(Guid job, int done, int total)
    {
        if (_running.TryGetValue(job, out var entry)) (entry.Done, entry.Total) = (done, total);
    }

    internal sealed class Entry(CancellationTokenSource cancellation)
    {
        public CancellationTokenSource Cancellation { get; } = cancellation;

        public int Done { get; set; }

        public int Total { get; set; }

        public bool StopAsked { get; set; }
    }
}
