using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

/// <summary>Packs the rolls that are missing, out of date or, once after a start, of an earlier layout.</summary>
public sealed class RollKeeper(AppDb db, FieldCipher cipher, RollMemory memory)
{
    private const int Batch = 200;

    /// <summary>Answers how many were looked after.</summary>
    public async Task<int> PackAsync(CancellationToken cancellation = default)
    {
        var lacking = await (from organisation in db.Organisations
                             join known in db.CellRolls on organisation.Id equals known.OrganisationId into rolls
                             from roll in rolls.DefaultIfEmpty()
                             where roll == null || roll.PackedAt == null || roll.PackedAt != roll.Stamp
                             select new Lacking(organisation.Id, roll == null ? 0 : roll.Stamp)).ToListAsync(cancellation);
        if (!memory.LayoutsChecked) lacking.AddRange(await OfEarlierLayoutAsync(cancellation));
        foreach (var some in lacking.Chunk(Batch)) await KeepAsync(some, await db.BuildRollsAsync(cipher, [.. some.Select(one => one.Organisation)], cancellation), cancellation);
        memory.LayoutsChecked = true;
        return lacking.Count;
    }

    private async Task<List<Lacking>> OfEarlierLayoutAsync(CancellationToken cancellation)
    {
        var found = new List<Lacking>();
        using var opening = cipher.BeginOpening();
        await foreach (var row in db.CellRolls.AsNoTracking().Where(row => row.PackedAt == row.Stamp).AsAsyncEnumerable().WithCancellation(cancellation))
            if (!RollPacking.IsCurrent(opening.OpenBytes(row.Box!))) found.Add(new(row.OrganisationId, row.Stamp));
        return found;
    }

    // The stamp was read before the records: whoever changed one of them since has raised it, and then nothing is kept.
    private async Task KeepAsync(Lacking[] some, Dictionary<Guid, IReadOnlyList<RolledMember>> built, CancellationToken cancellation)
    {
        var boxes = some.OrderBy(one => one.Organisation).Select(one => (one.Organisation, one.Stamp, Box: cipher.Seal(RollPacking.Pack(built[one.Organisation])))).ToList();
        using var turn = await db.TurnAsync(cancellation);
        await using var own = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (organisation, stamp, box) in boxes)
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "CellRoll" ("OrganisationId", "Stamp", "PackedAt", "Box") VALUES ({0}, {1}, {1}, {2})
                ON CONFLICT ("OrganisationId") DO UPDATE SET "PackedAt" = excluded."PackedAt", "Box" = excluded."Box" WHERE "CellRoll"."Stamp" = excluded."PackedAt"
                """, [db.KeyValue(organisation), stamp, box], cancellation);
        await own.CommitAsync(cancellation);
    }

    private sealed record Lacking(Guid Organisation, long Stamp);
}
