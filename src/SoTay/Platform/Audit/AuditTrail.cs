using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;

namespace SoTay.Platform.Audit;

/// <summary>Turns changed rows into chained records inside the transaction that saves them.</summary>
public static class AuditTrail
{
    // From so many on, rows and heads are not worth a question each.
    private const int Many = 200;

    extension(AppDb db)
    {
        public DbSet<AuditRecord> Audit => db.Set<AuditRecord>();
    }

    /// <summary>Notes a reading or an act that changes no row; it is written by the next save.</summary>
    public static void Note(AppDb db, Actor actor, Guid stream, string action, Guid subject, string? after = null, string? reason = null) =>
        db.WithSave(cancellation => AppendAsync(db, [new(stream, subject, action, null, after)], actor, reason, alone: false, cancellation));

    internal static void RaiseVersions(AppDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified) entry.Property(row => row.Version).CurrentValue++;
    }

    /// <summary>Inside the transaction that saves the changes.</summary>
    /// <param name="alone">The transaction is this save's own: when the save fails, so does everything in it.</param>
    internal static async Task AppendAsync(AppDb db, IReadOnlyList<AuditChange> changes, Actor? actor, string? reason, bool alone, CancellationToken cancellation)
    {
        if (changes.Count == 0) return;
        if (actor is null) throw new InvalidOperationException("Audited rows are saved with SaveAsync(actor): a change needs its author.");
        // PostgreSQL takes the records with the rows in one journey; on SQLite one prepared statement is many times cheaper than tracked rows.
        await using var records = (alone || changes.Count >= Many) && !db.Database.IsNpgsql() ? db.Bulk<AuditRecord>() : null;
        var at = db.Time.GetUtcNow().UtcDateTime;
        at = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var streams = changes.GroupBy(change => change.Stream).OrderBy(group => group.Key).ToList();
        var heads = streams.Count >= Many ? await HeadsAsync(db, [.. streams.Select(stream => stream.Key)], cancellation) : [];
        foreach (var stream in streams)
        {
            var head = heads.GetValueOrDefault(stream.Key) ?? await HeadAsync(db, stream.Key, cancellation);
            foreach (var change in stream)
            {
                var record = change.ToRecord(head, at, actor, reason);
                if (records is null) db.Add(record); else records.Add(record);
                (head.Number, head.Hash) = (record.Number, record.Hash);
            }

            if (heads.Count == 0) db.Entry(head).DetectChanges();
        }

        if (heads.Count > 0) await KeepAsync(db, heads, cancellation);
    }

    /// <summary>The heads of very many streams, read with a few questions and written back whole by <see cref="KeepAsync"/>.</summary>
    private static async Task<Dictionary<Guid, AuditHead>> HeadsAsync(AppDb db, Guid[] streams, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
        {
            // The same turns as one by one, in the same order.
            var turns = streams.Select(stream => BitConverter.ToInt64(stream.ToByteArray(true), 8)).ToArray();
            await db.Database.ExecuteSqlAsync($"SELECT count(pg_advisory_xact_lock(turn)) FROM unnest({turns}) AS turn", cancellation);
        }

        // What the context remembers may be old, and will be.
        foreach (var stream in streams)
            if (db.Set<AuditHead>().Local.FindEntry(stream) is { State: EntityState.Unchanged } known) known.State = EntityState.Detached;
        Dictionary<Guid, AuditHead> heads = [];
        foreach (var some in streams.Chunk(Many))
            foreach (var head in await db.Set<AuditHead>().AsNoTracking().Where(row => some.Contains(row.Stream)).ToListAsync(cancellation)) heads[head.Stream] = head;
        foreach (var stream in streams.Where(stream => !heads.ContainsKey(stream))) heads[stream] = new AuditHead { Stream = stream };
        return heads;
    }

    private static async Task KeepAsync(AppDb db, Dictionary<Guid, AuditHead> heads, CancellationToken cancellation)
    {
        foreach (var some in heads.Keys.Chunk(Many)) await db.Set<AuditHead>().Where(row => some.Contains(row.Stream)).ExecuteDeleteAsync(cancellation);
        await using var rows = db.Bulk<AuditHead>();
        foreach (var head in heads.Values) rows.Add(head);
        await rows.FlushAsync(cancellation);
    }

    private static async Task<AuditHead> HeadAsync(AppDb db, Guid stream, CancellationToken cancellation)
    {
        // Two nodes on PostgreSQL take turns per stream; SQLite already holds the one write lock.
        if (db.Database.IsNpgsql())
        {
            var turn = BitConverter.ToInt64(stream.ToByteArray(true), 8);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({turn})", cancellation);
        }

        var head = db.Set<AuditHead>().Local.FindEntry(stream)?.Entity;
        if (head is not null && db.Entry(head).State == EntityState.Unchanged) await db.Entry(head).ReloadAsync(cancellation);
        head ??= await db.Set<AuditHead>().FirstOrDefaultAsync(row => row.Stream == stream, cancellation);
        return head ?? db.Add(new AuditHead { Stream = stream }).Entity;
    }
}
