using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

/// <summary>Counts over the rolls of everything below a unit. What has no true roll is read from the records.</summary>
public sealed class CellRolls(AppDb db, FieldCipher cipher, RollMemory memory)
{
    private const int Batch = 500, Few = 1000;

    /// <summary>
    /// Takes in the rolls of organisations that stood below the unit on any of the days; one that left and came back has one for each time.
    /// Rolls come in no order and on several threads at once, each with a part of its own that <paramref name="begin"/> makes; the parts are
    /// put together at the end. No other question may be asked of the same context meanwhile.
    /// </summary>
    public async Task<T> CountAsync<T>(Guid unit, DateOnly first, DateOnly last, Func<T> begin, Action<T, PlacedRoll> add, Action<T, T> join, CancellationToken cancellation) where T : class
    {
        var counting = new Counting<T>(begin, add);
        var lacking = new List<Place>();
        var cells = await db.Headcounts.Where(count => count.OrganisationId == unit && count.Kind == HeadcountKind.Cells).Select(count => count.Value).FirstOrDefaultAsync(cancellation);
        if (cells > RollMemory.MostCells) await PassAsync(unit, first, last, counting, lacking, cancellation);
        else await RememberAsync(unit, first, last, counting, lacking, cancellation);
        foreach (var some in lacking.Chunk(Batch))
        {
            var built = await db.BuildRollsAsync(cipher, [.. some.Select(place => place.Organisation).Distinct()], cancellation);
            await counting.TakeAsync(() => some.Select(place => place.With(built[place.Organisation])));
        }

        return await counting.EndAsync(join);
    }

    /// <summary>More than the memory holds is read in one pass and forgotten.</summary>
    private async Task PassAsync<T>(Guid unit, DateOnly first, DateOnly last, Counting<T> counting, List<Place> lacking, CancellationToken cancellation) where T : class
    {
        var some = new List<Place>(Batch);
        await foreach (var place in Places(unit, first, last, withBoxes: true).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (place.IsPacked) some.Add(place);
            else lacking.Add(place);
            if (some.Count < Batch) continue;
            await counting.TakeAsync(Opening(some));
            some = new(Batch);
        }

        await counting.TakeAsync(Opening(some));
        await counting.WaitAsync();

        // What is of another layout is built anew, rarely.
        Func<IEnumerable<PlacedRoll>> Opening(List<Place> packed) => () => Open(packed.Select(place => (place, place.Box!)), keep: false, place => { lock (lacking) lacking.Add(place); });
    }

    private async Task RememberAsync<T>(Guid unit, DateOnly first, DateOnly last, Counting<T> counting, List<Place> lacking, CancellationToken cancellation) where T : class
    {
        var (open, closed) = (new List<PlacedRoll>(), new List<Place>());
        foreach (var place in await Places(unit, first, last, withBoxes: false).ToListAsync(cancellation))
            if (!place.IsPacked) lacking.Add(place);
            else if (memory.Find(place.Organisation, place.Stamp) is { } members) open.Add(place.With(members));
            else closed.Add(place);
        foreach (var some in open.Chunk(Batch)) await counting.TakeAsync(() => some);
        var waiting = closed.ToLookup(place => place.Organisation);
        await foreach (var rows in BoxesAsync(unit, closed, cancellation))
        {
            // What another writer has made out of date since is read from the records.
            lacking.AddRange(rows.Where(row => !(row.PackedAt == row.Stamp)).SelectMany(row => waiting[row.OrganisationId]));
            var packed = rows.Where(row => row.PackedAt == row.Stamp).SelectMany(row => waiting[row.OrganisationId].Select(place => (place with { Stamp = row.Stamp }, row.Box!))).ToList();
            await counting.TakeAsync(() => Open(packed, keep: true, place => { lock (lacking) lacking.Add(place); }));
        }

        await counting.WaitAsync();
    }

    private IEnumerable<PlacedRoll> Open(IEnumerable<(Place Place, byte[] Box)> packed, bool keep, Action<Place> otherwise)
    {
        using var opening = cipher.BeginOpening();
        foreach (var (place, box) in packed)
        {
            if (RollPacking.Unpack(opening.OpenBytes(box)) is not { } members)
            {
                otherwise(place);
                continue;
            }

            if (keep) memory.Keep(place.Organisation, place.Stamp, members);
            yield return place.With(members);
        }
    }

    private IQueryable<Place> Places(Guid unit, DateOnly first, DateOnly last, bool withBoxes) =>
        from above in db.OrganisationAncestors.AsNoTracking()
        where above.AncestorId == unit && above.From <= last && (above.To == null || above.To >= first)
        join known in db.CellRolls on above.DescendantId equals known.OrganisationId into rolls
        from roll in rolls.DefaultIfEmpty()
        select new Place(above.DescendantId, above.From, above.To, roll == null ? 0 : roll.Stamp, roll != null && roll.PackedAt == roll.Stamp, withBoxes && roll != null ? roll.Box : null);

    // A few by their names, many along the tree.
    private async IAsyncEnumerable<List<CellRoll>> BoxesAsync(Guid unit, List<Place> closed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (closed.Count <= Few)
        {
            foreach (var some in closed.Select(place => place.Organisation).Distinct().Chunk(Batch))
                yield return await db.CellRolls.AsNoTracking().Where(row => some.Contains(row.OrganisationId)).ToListAsync(cancellation);
            yield break;
        }

        var (tree, rows) = (db.OrganisationAncestors, new List<CellRoll>(Batch));
        await foreach (var row in db.CellRolls.AsNoTracking().Where(row => tree.Any(above => above.AncestorId == unit && above.DescendantId == row.OrganisationId)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Add(row);
            if (rows.Count < Batch) continue;
            yield return rows;
            rows = new(Batch);
        }

        yield return rows;
    }

    private sealed record Place(Guid Organisation, DateOnly From, DateOnly? To, long Stamp, bool IsPacked, byte[]? Box)
    {
        public PlacedRoll With(IReadOnlyList<RolledMember> members) => new(Organisation, From, To, members);
    }

    /// <summary>Batches under way, and the parts that they fill.</summary>
    private sealed class Counting<T>(Func<T> begin, Action<T, PlacedRoll> add) where T : class
    {
        private readonly ConcurrentBag<T> _parts = [];
        private readonly Queue<Task> _running = new();

        /// <summary>Waits only while enough is under way.</summary>
        public async Task TakeAsync(Func<IEnumerable<PlacedRoll>> rolls)
        {
            _running.Enqueue(Task.Run(() =>
            {
                var part = _parts.TryTake(out var known) ? known : begin();
                foreach (var roll in rolls()) add(part, roll);
                _parts.Add(part);
            }));
            if (_running.Count > Environment.ProcessorCount) await _running.Dequeue();
        }

        public async Task WaitAsync()
        {
            while (_running.TryDequeue(out var last)) await last;
        }

        public async Task<T> EndAsync(Action<T, T> join)
        {
            await WaitAsync();
            var whole = _parts.TryTake(out var first) ? first : begin();
            while (_parts.TryTake(out var part)) join(whole, part);
            return whole;
        }
    }
}
