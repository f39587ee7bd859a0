using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;

namespace SoTay.Platform.Audit;

/// <summary>
/// Chained records for rows that were written in bulk. Heads are read once for each flush and written back with it, so
/// that ordinary saves in the same transaction find the chain as it is.
/// </summary>
public sealed class BulkAudit(AppDb db, Actor actor, string reason) : IAsyncDisposable
{
    private readonly Dictionary<Guid, List<AuditChange>> _waiting = [];
    private readonly BulkTable<AuditRecord> _records = db.Bulk<AuditRecord>();

    public void Add(Guid stream, Guid subject, string action, string after)
    {
        if (!_waiting.TryGetValue(stream, out var changes)) _waiting[stream] = changes = [];
        changes.Add(new AuditChange(stream, subject, action, null, after));
    }

    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        if (_waiting.Count == 0) return;
        var at = db.Time.GetUtcNow().UtcDateTime;
        at = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var streams = _waiting.Keys.Order().ToArray();
        if (db.Database.IsNpgsql())
        {
            // The same turns as AuditTrail takes, in the same order.
            var turns = streams.Select(stream => BitConverter.ToInt64(stream.ToByteArray(true), 8)).ToArray();
            await db.Database.ExecuteSqlAsync($"SELECT count(pg_advisory_xact_lock(turn)) FROM unnest({turns}) AS turn", cancellation);
        }

        var known = new Dictionary<Guid, AuditHead>();
        foreach (var some in streams.Chunk(500))
        {
            foreach (var head in await db.Set<AuditHead>().Where(row => some.Contains(row.Stream)).ToListAsync(cancellation)) known[head.Stream] = head;
        }

        await using var heads = db.Bulk<AuditHead>();
        foreach (var stream in streams)
        {
            var isNew = !known.TryGetValue(stream, out var head);
            head ??= new AuditHead { Stream = stream };
            foreach (var change in _waiting[stream])
            {
                var record = change.ToRecord(head, at, actor, reason);
                _records.Add(record);
                (head.Number, head.Hash) = (record.Number, record.Hash);
            }

            if (isNew) heads.Add(head);
        }

        await _records.FlushAsync(cancellation);
        await heads.FlushAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        _waiting.Clear();
    }

    public ValueTask DisposeAsync() => _records.DisposeAsync();
}
