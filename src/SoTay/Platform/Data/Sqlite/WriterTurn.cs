using System.Collections.Concurrent;

namespace SoTay.Platform.Data.Sqlite;

/// <summary>
/// Savers of one file take turns in the order in which they come, waiting without a thread. Left to SQLite they would each try again
/// every 150 ms with a sleeping thread, and whoever comes at the right moment goes first. Another process, and a long import in a
/// transaction of its own, still meet on the file itself.
/// </summary>
internal sealed class WriterTurn : IDisposable
{
    /// <summary>As long as the file itself is waited for (<see cref="StoreRegistration"/>); after it the file decides.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Files = new();
    private readonly SemaphoreSlim _file;

    private WriterTurn(SemaphoreSlim file) => _file = file;

    public static async ValueTask<IDisposable?> TakeAsync(string file, CancellationToken cancellation)
    {
        var turns = Files.GetOrAdd(file, _ => new SemaphoreSlim(1, 1));
        return await turns.WaitAsync(Patience, cancellation) ? new WriterTurn(turns) : null;
    }

    public void Dispose() => _file.Release();
}
