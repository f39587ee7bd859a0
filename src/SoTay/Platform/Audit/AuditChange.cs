using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SoTay.Platform.Audit;

/// <summary>What one row looked like before and after; only the fields that differ.</summary>
internal sealed record AuditChange(Guid Stream, Guid Subject, string Action, string? Before, string? After)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Unspoken = new();

    public static List<AuditChange> In(ChangeTracker tracker) =>
        [.. tracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Of)];

    public AuditRecord ToRecord(AuditHead head, DateTime at, Actor actor, string? reason)
    {
        var record = new AuditRecord
        {
            Stream = Stream, Number = head.Number + 1, At = at, ActorId = actor.AccountId, ActorName = actor.Name,
            OnBehalfOf = actor.OnBehalfOf, Action = Action, Subject = Subject, Before = Before, After = After, Reason = reason,
            PreviousHash = head.Hash,
        };
        return new AuditRecord
        {
            Stream = record.Stream, Number = record.Number, At = record.At, ActorId = record.ActorId, ActorName = record.ActorName,
            OnBehalfOf = record.OnBehalfOf, Action = record.Action, Subject = record.Subject, Before = record.Before, After = record.After,
            Reason = record.Reason, PreviousHash = record.PreviousHash, Hash = AuditHash.Of(record),
        };
    }

    private static AuditChange Of(EntityEntry<IAudited> entry)
    {
        var verb = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };
        var before = entry.State == EntityState.Added ? null : Values(entry, old: true);
        var after = entry.State == EntityState.Deleted ? null : Values(entry, old: false);
        return new(entry.Entity.AuditStream, entry.Entity.AuditSubject, $"{entry.Metadata.ClrType.Name}.{verb}", before, after);
    }

    private static string Values(EntityEntry entry, bool old)
    {
        var fields = entry.Properties
            .Where(property => !property.Metadata.IsPrimaryKey() && property.Metadata.Name != nameof(Data.IVersioned.Version))
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .Where(property => entry.State == EntityState.Modified || (old ? property.OriginalValue : property.CurrentValue) is not null)
            .ToDictionary(property => property.Metadata.Name, property => Spoken(property, old));
        return JsonSerializer.Serialize(fields, Readable);
    }

    private static object? Spoken(PropertyEntry property, bool old)
    {
        var value = old ? property.OriginalValue : property.CurrentValue;
        if (value is null) return null;
        if (value is byte[] || property.Metadata.PropertyInfo is { } known && Unspoken.GetOrAdd(known, one => one.GetCustomAttribute<UnspokenAttribute>() is not null)) return "•••";
        return value is Enum ? value.ToString() : value;
    }
}
