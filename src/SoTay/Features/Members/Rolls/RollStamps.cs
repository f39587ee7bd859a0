using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

/// <summary>
/// Makes the rolls of a member's cells out of date in the transaction of the change, whoever saves. A change shows in the roll of every
/// cell the member was ever placed in: a new place says that the one before was not left but moved on from.
/// </summary>
internal sealed class RollStamps : SaveChangesInterceptor
{
    private const int Batch = 200;

    private static readonly string[] Rolled =
        [nameof(Member.Sex), nameof(Member.BirthDate), nameof(Member.JoinedOn), nameof(Member.JoinedPrecision), nameof(Member.OfficialOn), nameof(Member.CardSealed), nameof(Member.StatisticsSealed)];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDb db && Changed(db) is { Count: > 0 } members)
        {
            var here = db.ChangeTracker.Entries<Placement>().Select(entry => entry.Entity).Where(row => members.Contains(row.MemberId)).Select(row => row.OrganisationId);
            var there = await db.Placements.Where(row => row.Kind == PlacementKind.Permanent && members.Contains(row.MemberId)).Select(row => row.OrganisationId).Distinct().ToListAsync(cancellationToken);
            await RaiseAsync(db, here.Concat(there), cancellationToken);
        }

        return result;
    }

    /// <summary>For writers that pass the change tracker by. A transaction must be running.</summary>
    public static async Task RaiseAsync(AppDb db, IEnumerable<Guid> cells, CancellationToken cancellation)
    {
        // In one order everywhere, so that two writers never wait for each other.
        foreach (var some in cells.Distinct().Order().Chunk(Batch))
        {
            // Only the numbers of parameters are written into the text.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"""
                INSERT INTO "CellRoll" ("OrganisationId", "Stamp") VALUES {string.Join(", ", Enumerable.Range(0, some.Length).Select(place => $"({{{place}}}, 1)"))}
                ON CONFLICT ("OrganisationId") DO UPDATE SET "Stamp" = "CellRoll"."Stamp" + 1
                """, some.Select(cell => db.KeyValue(cell)), cancellation);
#pragma warning restore EF1002
        }
    }

    private static HashSet<Guid> Changed(AppDb db) =>
    [
        .. db.ChangeTracker.Entries<Placement>().Where(entry => entry.State is not EntityState.Unchanged && entry.Entity.Kind == PlacementKind.Permanent).Select(entry => entry.Entity.MemberId),
        .. db.ChangeTracker.Entries<MemberStatusPeriod>().Where(entry => entry.State is not EntityState.Unchanged).Select(entry => entry.Entity.MemberId),
        .. db.ChangeTracker.Entries<MemberEvent>().Where(entry => entry.State is not EntityState.Unchanged).Select(entry => entry.Entity.MemberId),
        .. db.ChangeTracker.Entries<Member>().Where(entry => entry.State == EntityState.Modified && Rolled.Any(name => entry.Property(name).IsModified)).Select(entry => entry.Entity.Id),
    ];
}
