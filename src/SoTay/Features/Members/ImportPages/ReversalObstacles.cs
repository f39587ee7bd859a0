using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Why an import cannot be undone: somebody it wrote was changed since, or is named elsewhere.</summary>
public sealed record ReversalObstacle(Guid Member, string Name, string Why);

/// <summary>
/// Looks for everything that stands in the way of undoing an import. Findings never do: they are remarks about rows, not records.
/// </summary>
internal sealed class ReversalObstacles(AppDb db)
{
    private const string Changed = "hồ sơ trong sổ đã sửa sau lần nhập";
    private const string Named = "đã có tên ở nơi khác trong sổ: buổi họp, việc được giao, giấy giới thiệu, tài khoản hoặc đề nghị sửa";

    public async Task<IReadOnlyList<ReversalObstacle>> FindAsync(Guid import, CancellationToken cancellation)
    {
        var traces = await db.RosterImportChanges.AsNoTracking().Where(row => row.ImportId == import && row.Table != nameof(RosterFinding)).ToListAsync(cancellation);
        var found = new Dictionary<Guid, string>();
        foreach (var some in traces.Chunk(500))
        {
            await CompareAsync<Member>(some, found, cancellation);
            await CompareAsync<Placement>(some, found, cancellation);
            await CompareAsync<MemberStatusPeriod>(some, found, cancellation);
            await CompareAsync<Post>(some, found, cancellation);
            await CompareRowsAsync([.. some.Where(IsNew)], found, cancellation);
        }

        if (traces.Exists(IsNew))
            foreach (var member in await NamedElsewhereAsync(import, cancellation)) found.TryAdd(member, Named);
        var ids = found.Keys.ToList();
        var names = new Dictionary<Guid, string>();
        foreach (var some in ids.Chunk(500))
            foreach (var row in await db.Members.AsNoTracking().Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation)) names[row.Id] = row.FullName;
        return [.. found.Select(pair => new ReversalObstacle(pair.Key, names.GetValueOrDefault(pair.Key, "Người không còn trong sổ"), pair.Value)).OrderBy(row => row.Name, StringComparer.Ordinal)];
    }

    public static bool IsNew(RosterImportChange trace) => trace is { Table: nameof(Member), Before: null };

    private async Task CompareAsync<T>(RosterImportChange[] traces, Dictionary<Guid, string> found, CancellationToken cancellation) where T : class, IVersioned
    {
        var mine = traces.Where(trace => trace.Table == typeof(T).Name).ToList();
        if (mine.Count == 0) return;
        var ids = mine.ConvertAll(trace => trace.RowId);
        var versions = await db.Set<T>().AsNoTracking().Where(row => ids.Contains(EF.Property<Guid>(row, "Id")))
            .Select(row => new { Id = EF.Property<Guid>(row, "Id"), row.Version }).ToDictionaryAsync(row => row.Id, row => row.Version, cancellation);
        foreach (var trace in mine)
            if (!versions.TryGetValue(trace.RowId, out var version) || version != trace.Version) found.TryAdd(trace.MemberId!.Value, Changed);
    }

    /// <summary>A new member's own rows: as many as the import wrote, and none of them touched.</summary>
    private async Task CompareRowsAsync(RosterImportChange[] members, Dictionary<Guid, string> found, CancellationToken cancellation)
    {
        if (members.Length == 0) return;
        var ids = members.Select(trace => trace.RowId).ToList();
        var rows = await db.Placements.Where(row => ids.Contains(row.MemberId)).Select(row => new { row.MemberId, row.Version })
            .Concat(db.MemberStatusPeriods.Where(row => ids.Contains(row.MemberId)).Select(row => new { row.MemberId, row.Version }))
            .Concat(db.Posts.Where(row => ids.Contains(row.MemberId)).Select(row => new { row.MemberId, row.Version }))
            .Concat(db.MemberEvents.Where(row => ids.Contains(row.MemberId)).Select(row => new { row.MemberId, Version = 0 })).ToListAsync(cancellation);
        var counted = rows.GroupBy(row => row.MemberId).ToDictionary(group => group.Key, group => (Count: group.Count(), Touched: group.Any(row => row.Version != 0)));
        foreach (var trace in members)
            if (counted.GetValueOrDefault(trace.RowId) is var now && (now.Count != trace.Rows || now.Touched)) found.TryAdd(trace.RowId, Changed);
    }

    private Task<HashSet<Guid>> NamedElsewhereAsync(Guid import, CancellationToken cancellation) =>
        new MemberMentions(db, db.RosterImportChanges.Where(row => row.ImportId == import && row.Table == nameof(Member) && row.Before == null).Select(row => row.RowId), []).FindAsync(cancellation);
}
