using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

/// <summary>How a node takes the next job, so that no two nodes take the same.</summary>
internal static class JobTaking
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    /// <summary>One SQLite store has one process: what still runs when it starts was cut off and waits again.</summary>
    public static Task TakeUpAgainAsync(AppDb db, CancellationToken cancellation) => db.Database.IsNpgsql()
        ? Task.CompletedTask
        : db.Jobs.Where(job => job.State == JobState.Running).ExecuteUpdateAsync(change => change.SetProperty(job => job.State, JobState.Queued), cancellation);

    /// <summary>The oldest waiting job, now marked as running; on PostgreSQL also one whose node has been silent for a minute.</summary>
    public static async Task<Job?> TakeAsync(AppDb db, DateTime now, CancellationToken cancellation)
    {
        // Looking is free on SQLite, the statement below takes the write lock even when there is nothing to take.
        if (!db.Database.IsNpgsql() && !await db.Jobs.AnyAsync(job => job.State == JobState.Queued, cancellation)) return null;
        var pick = db.Database.IsNpgsql()
            ? """WHERE "State" = 'Queued' OR ("State" = 'Running' AND "AliveAt" < {1}) ORDER BY "AskedAt" LIMIT 1 FOR UPDATE SKIP LOCKED"""
            : """WHERE "State" = 'Queued' AND {1} IS NOT NULL ORDER BY "AskedAt" LIMIT 1""";
        // The text is one of the two above; both values are parameters.
#pragma warning disable EF1002
        var taken = await db.Jobs.FromSqlRaw($$"""
            UPDATE "Job" SET "State" = 'Running', "StartedAt" = {0}, "AliveAt" = {0}, "Attempts" = "Attempts" + 1
            WHERE "Id" = (SELECT "Id" FROM "Job" {{pick}}) RETURNING *
            """, now, now - Silence).AsNoTracking().ToListAsync(cancellation);
#pragma warning restore EF1002
        return taken.SingleOrDefault();
    }
}
