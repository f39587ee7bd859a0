using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Search;

namespace SoTay.Features.Members.ImportPages;

/// <summary>
/// Undoes an import as a whole, or not at all. New members go again, truly: nothing but the import refers to them, and the audit keeps
/// what they were. Known members get the values back that the import replaced. Organisations of the file stay (docs/adr/0007).
/// </summary>
internal sealed class ImportReversal(AppDb db)
{
    private const int Batch = 500;
    private readonly HeadcountChanges counts = new();
    private OrganisationMap map = null!;

    /// <summary>Runs in one transaction; <paramref name="done"/> hears how many members are finished.</summary>
    public async Task<ImportReversalCount> RunAsync(RosterImport import, Actor actor, DateTime at, Action<int> done, CancellationToken cancellation)
    {
        var reason = $"Hoàn tác lần nhập {import.FileName}";
        await using var room = await BulkRoom.OpenAsync(db, onlyReading: false, cancellation);
        map = await OrganisationMap.LoadAsync(db, cancellation);
        var traces = await db.RosterImportChanges.AsNoTracking().Where(row => row.ImportId == import.Id).ToListAsync(cancellation);
        var added = traces.FindAll(ReversalObstacles.IsNew);
        var known = traces.Where(trace => !ReversalObstacles.IsNew(trace)).GroupBy(trace => trace.MemberId).ToList();
        var finished = 0;
        foreach (var some in added.Chunk(Batch))
        {
            await RemoveAsync([.. some.Select(trace => trace.RowId)], actor, reason, cancellation);
            done(finished += some.Length);
        }

        foreach (var some in known.Chunk(Batch))
        {
            await RestoreAsync(import.Id, [.. some.SelectMany(group => group)], actor, reason, cancellation);
            done(finished += some.Length);
        }

        await counts.WriteAsync(db, cancellation);
        await db.RosterImportChanges.Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
        var brought = await db.RosterImports.SingleAsync(row => row.Id == import.Id, cancellation);
        (brought.UndoneAt, brought.UndoneBy) = (at, actor.Name);
        await db.SaveAsync(actor, reason, cancellation);
        await room.CommitAsync(cancellation);
        return new(added.Count, known.Count(group => group.Any(trace => trace.Table != nameof(RosterFinding))));
    }

    private async Task RemoveAsync(List<Guid> ids, Actor actor, string reason, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Placements.Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation));
        db.RemoveRange(await db.MemberStatusPeriods.Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation));
        db.RemoveRange(await db.Posts.Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation));
        db.RemoveRange(await db.MemberEvents.Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation));
        foreach (var member in await db.Members.Where(row => ids.Contains(row.Id)).ToListAsync(cancellation))
        {
            Count(Counted.Of(member), -1);
            db.Remove(member);
        }

        db.WithSave(token => db.Search.RemoveAsync(MemberSearch.Kind, ids, token));
        await db.SaveAsync(actor, reason, cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task RestoreAsync(Guid import, List<RosterImportChange> traces, Actor actor, string reason, CancellationToken cancellation)
    {
        var members = await RowsAsync<Member>(traces, cancellation);
        var before = members.ToDictionary(member => member.Key, member => Counted.Of(member.Value));
        Restore(members, traces);
        Restore(await RowsAsync<Placement>(traces, cancellation), traces);
        Restore(await RowsAsync<MemberStatusPeriod>(traces, cancellation), traces);
        Restore(await RowsAsync<Post>(traces, cancellation), traces);
        Restore(await RowsAsync<RosterFinding>(traces, cancellation), traces);
        foreach (var (id, member) in members)
        {
            Count(before[id], -1);
            Count(Counted.Of(member), 1);
            db.IndexMember(member);
        }

        await FollowAsync(import, traces, cancellation);
        if (traces.Exists(trace => trace.Table == nameof(Placement))) await new MemberTies(db).FollowAsync(members.Keys, cancellation);
        await db.SaveAsync(actor, reason, cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<Guid, T>> RowsAsync<T>(List<RosterImportChange> traces, CancellationToken cancellation) where T : class
    {
        var ids = traces.Where(trace => trace.Table == typeof(T).Name).Select(trace => trace.RowId).ToList();
        return ids.Count == 0 ? [] : await db.Set<T>().Where(row => ids.Contains(EF.Property<Guid>(row, "Id"))).ToDictionaryAsync(row => (Guid)db.Entry(row).Property("Id").CurrentValue!, cancellation);
    }

    /// <summary>A row that the import added goes, one that it changed gets its values back; a remark that a person dealt with since stays.</summary>
    private void Restore<T>(Dictionary<Guid, T> rows, List<RosterImportChange> traces) where T : class, IVersioned
    {
        foreach (var trace in traces.Where(trace => trace.Table == typeof(T).Name))
        {
            if (!rows.TryGetValue(trace.RowId, out var row) || row.Version != trace.Version) continue;
            if (trace.Before is null) { db.Remove(row); continue; }
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(trace.Before)!)
            {
                var property = db.Entry(row).Property(name);
                property.CurrentValue = value.Deserialize(property.Metadata.ClrType);
            }
        }
    }

    /// <summary>An earlier import that wrote the same rows finds its own values there again, under the new version.</summary>
    private async Task FollowAsync(Guid import, List<RosterImportChange> traces, CancellationToken cancellation)
    {
        var versions = traces.Where(trace => trace.Before is not null).ToDictionary(trace => trace.RowId, trace => trace.Version);
        var ids = versions.Keys.ToList();
        foreach (var earlier in await db.RosterImportChanges.Where(row => row.ImportId != import && ids.Contains(row.RowId)).ToListAsync(cancellation))
            if (earlier.Version == versions[earlier.RowId] - 1) earlier.Version += 2;
    }

    private void Count(Counted counted, int change)
    {
        if (map[counted.Cell] is not { } cell) return;
        foreach (var kind in counted.Kinds) counts.Add(cell, kind, change);
    }
}

/// <summary>How many members went again, and how many have their earlier values back.</summary>
public sealed record ImportReversalCount(int Removed, int Restored);
