using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

/// <summary>Reads the rolls of everything below a unit. What has no true roll is read from the records.</summary>
public sealed class CellRolls(AppDb db, FieldCipher cipher, RollMemory memory)
{
    private const int Batch = 500, Few = 1000;

    /// <summary>
    /// Rolls of organisations that stood below the unit on any of the days; one that left and came back has one for each time.
    /// No other question may be asked of the same context while they are read.
    /// </summary>
    public async IAsyncEnumerable<PlacedRoll> ReadAsync(Guid unit, DateOnly first, DateOnly last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (closed, lacking) = (new List<Place>(), new List<Place>());
        foreach (var place in await PlacesAsync(unit, first, last, cancellation))
            if (!place.IsPacked) lacking.Add(place);
            else if (memory.Find(place.Organisation, place.Stamp) is { } members) yield return place.With(members);
            else closed.Add(place);
        await foreach (var (place, members) in OpenAsync(unit, closed, cancellation))
            if (members is null) lacking.Add(place);
            else yield return place.With(members);
        foreach (var some in lacking.Chunk(Batch))
        {
            var built = await db.BuildRollsAsync(cipher, [.. some.Select(place => place.Organisation).Distinct()], cancellation);
            foreach (var place in some) yield return place.With(built[place.Organisation]);
        }
    }

    private async Task<List<Place>> PlacesAsync(Guid unit, DateOnly first, DateOnly last, CancellationToken cancellation) =>
        await (from above in db.OrganisationAncestors.AsNoTracking()
               where above.AncestorId == unit && above.From <= last && (above.To == null || above.To >= first)
               join known in db.CellRolls on above.DescendantId equals known.OrganisationId into rolls
               from roll in rolls.DefaultIfEmpty()
               select new Place(above.DescendantId, above.From, above.To, roll == null ? 0 : roll.Stamp, roll != null && roll.PackedAt == roll.Stamp)).ToListAsync(cancellation);

    /// <summary>Null for a roll that another writer has made out of date since. While some are read from the store, those before are opened beside it.</summary>
    private async IAsyncEnumerable<(Place Place, IReadOnlyList<RolledMember>? Members)> OpenAsync(Guid unit, List<Place> closed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var waiting = closed.ToLookup(place => place.Organisation);
        var opening = new Queue<Task<List<(CellRoll Row, IReadOnlyList<RolledMember>? Members)>>>();
        var some = new List<CellRoll>(Batch);
        var seen = new HashSet<Guid>();
        await foreach (var row in Boxes(unit, closed).WithCancellation(cancellation))
        {
            if (!waiting.Contains(row.OrganisationId) || !seen.Add(row.OrganisationId)) continue;
            some.Add(row);
            if (some.Count < Batch) continue;
            opening.Enqueue(Begin(some));
            some = new(Batch);
            if (opening.Count > Environment.ProcessorCount)
                foreach (var opened in Told(await opening.Dequeue())) yield return opened;
        }

        opening.Enqueue(Begin(some));
        while (opening.TryDequeue(out var last))
            foreach (var opened in Told(await last)) yield return opened;

        Task<List<(CellRoll Row, IReadOnlyList<RolledMember>? Members)>> Begin(List<CellRoll> rows) => Task.Run(() => Open(rows), cancellation);

        IEnumerable<(Place, IReadOnlyList<RolledMember>?)> Told(List<(CellRoll Row, IReadOnlyList<RolledMember>? Members)> rows) =>
            from pair in rows
            from place in waiting[pair.Row.OrganisationId]
            select (place, pair.Members);
    }

    private List<(CellRoll Row, IReadOnlyList<RolledMember>? Members)> Open(List<CellRoll> rows)
    {
        using var opening = cipher.BeginOpening();
        var opened = new List<(CellRoll, IReadOnlyList<RolledMember>?)>(rows.Count);
        foreach (var row in rows)
        {
            var members = row.PackedAt == row.Stamp && row.Box is { } box ? RollPacking.Unpack(opening.OpenBytes(box)) : null;
            if (members is not null) memory.Keep(row.OrganisationId, row.Stamp, members);
            opened.Add((row, members));
        }

        return opened;
    }

    // A few by their names, many along the tree.
    private async IAsyncEnumerable<CellRoll> Boxes(Guid unit, List<Place> closed)
    {
        if (closed.Count == 0) yield break;
        var tree = db.OrganisationAncestors;
        if (closed.Count > Few)
            await foreach (var row in db.CellRolls.AsNoTracking().Where(row => tree.Any(above => above.AncestorId == unit && above.DescendantId == row.OrganisationId)).AsAsyncEnumerable()) yield return row;
        else
            foreach (var some in closed.Chunk(Batch))
            {
                var ids = some.Select(place => place.Organisation).ToList();
                await foreach (var row in db.CellRolls.AsNoTracking().Where(row => ids.Contains(row.OrganisationId)).AsAsyncEnumerable()) yield return row;
            }
    }

    private sealed record Place(Guid Organisation, DateOnly From, DateOnly? To, long Stamp, bool IsPacked)
    {
        public PlacedRoll With(IReadOnlyList<RolledMember> members) => new(Organisation, From, To, members);
    }
}
