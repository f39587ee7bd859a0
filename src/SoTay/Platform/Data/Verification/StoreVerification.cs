using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SoTay.Platform.Data.Verification;

/// <summary>Runs every check over one snapshot of the store: writers go on meanwhile and are not waited for.</summary>
public sealed class StoreVerification(AppDb db, IEnumerable<IStoreCheck> checks)
{
    /// <summary>More findings of one check say no more than that it is broken; the rest is counted.</summary>
    private const int MostPerCheck = 200;

    public async Task<IReadOnlyList<CheckOutcome>> RunAsync(CancellationToken cancellation = default)
    {
        await using var snapshot = await SnapshotAsync(cancellation);
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

    private async Task<IDbContextTransaction> SnapshotAsync(CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql()) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        // Deferred: a reader of the write-ahead log, not a second writer.
        var reading = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(reading, cancellation))!;
    }
}

/// <summary>What one check found and how long it took.</summary>
public sealed record CheckOutcome(string Check, int Count, IReadOnlyList<string> Findings, long Milliseconds);
