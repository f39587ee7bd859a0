using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data.Verification;

/// <summary>Runs every check over one snapshot of the store: writers go on meanwhile and are not waited for.</summary>
public sealed class StoreVerification(AppDb db, IEnumerable<IStoreCheck> checks)
{
    /// <summary>More findings of one check say no more than that it is broken; the rest is counted.</summary>
    private const int MostPerCheck = 200;

    public async Task<IReadOnlyList<CheckOutcome>> RunAsync(CancellationToken cancellation = default)
    {
        // EF leaves a transaction that it was given open: whoever wrote next on this connection would stand in an old snapshot and wait for nothing.
        await using var reading = await ReadingAsync(cancellation);
        await using var snapshot = await db.Database.UseTransactionAsync(reading, cancellation);
        List<CheckOutcome> outcomes = [];
        foreach (var check in checks)
        {
            var watch = Stopwatch.StartNew();
            List<string> findings = [];
            var count = 0;
            await foreach (var finding in check.FindAsync(db, cancellation))
                if (++count <= MostPerCheck) findings.Add(finding);
            outcomes.Add(new(check.Name, count, findings, (long)watch.Elapsed.TotalMilliseconds));
        }

        return outcomes;
    }

    private async Task<DbTransaction> ReadingAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        // SQLite: deferred, a reader of the write-ahead log, not a second writer.
        return db.Database.GetDbConnection() is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
    }
}

/// <summary>What one check found and how long it took.</summary>
public sealed record CheckOutcome(string Check, int Count, IReadOnlyList<string> Findings, long Milliseconds);
