using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>What nearly every request asks of an organisation.</summary>
/// <param name="Above">Itself and all that stands above it today; of one that has ended, on its last day.</param>
public sealed record KnownOrganisation(Guid Id, string Name, OrganisationKind Kind, IReadOnlySet<Guid> Above);

/// <summary>
/// Names, kinds and places in the tree, kept in memory. A change made on this node is seen at once, because any commit makes
/// the memory worthless; one made on another node or by a command after <see cref="Fresh"/>.
/// </summary>
public sealed class KnownOrganisations(StoreWrites writes, TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, Kept> _byId = new();

    public async ValueTask<KnownOrganisation?> FindAsync(AppDb db, Guid id, CancellationToken cancellation)
    {
        // Inside a transaction the store may look different from what others may know.
        if (db.Database.CurrentTransaction is not null) return await ReadAsync(db, id, cancellation);
        // Counted before reading: what is committed meanwhile makes the answer old before it is kept.
        var count = writes.Count;
        if (_byId.TryGetValue(id, out var kept) && kept.Writes == count && time.GetElapsedTime(kept.Since) < Fresh) return kept.Organisation;
        var since = time.GetTimestamp();
        if (await ReadAsync(db, id, cancellation) is not { } read) return null;
        if (_byId.Count >= Most) _byId.Clear();
        _byId[id] = new(read, count, since);
        return read;
    }

    private static async Task<KnownOrganisation?> ReadAsync(AppDb db, Guid id, CancellationToken cancellation)
    {
        var rows = await Lines.In(db)(db, id).ToListAsync(cancellation);
        if (rows.Count == 0) return null;
        // A unit that has ended belongs to those who stood above it on its last day: its history stays open to them.
        var until = rows.Exists(row => row.Above is not null && row.To is null) ? null : rows[0].EndedOn;
        return new(id, rows[0].Name, rows[0].Kind, rows.Where(row => row.To == until).Select(row => row.Above).OfType<Guid>().ToHashSet());
    }

    private static readonly Compiled<Func<AppDb, Guid, IAsyncEnumerable<Line>>> Lines = new(() => EF.CompileAsyncQuery((AppDb db, Guid id) =>
        from unit in db.Set<Organisation>().AsNoTracking()
        join above in db.Set<OrganisationAncestor>() on unit.Id equals above.DescendantId into line
        from above in line.DefaultIfEmpty()
        where unit.Id == id
        select new Line(unit.Name, unit.Kind, unit.EndedOn, above == null ? null : above.AncestorId, above == null ? null : above.To)));

    private sealed record Line(string Name, OrganisationKind Kind, DateOnly? EndedOn, Guid? Above, DateOnly? To);

    private sealed record Kept(KnownOrganisation Organisation, long Writes, long Since);
}
