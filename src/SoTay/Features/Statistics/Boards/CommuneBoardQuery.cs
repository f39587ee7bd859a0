using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards;

/// <summary>
/// The board of a province: one organisation, one head-count and one row of counts for each commune, so that ten thousand cells
/// are a read of a few hundred rows.
/// </summary>
internal sealed class CommuneBoardQuery(AppDb db, VietnamClock clock)
{
    public async Task<CommuneBoard> ReadAsync(Organisation organisation, int year, CancellationToken cancellation)
    {
        var communes = await Communes.In(db)(db, organisation.Id).ToListAsync(cancellation);
        var counts = (await Counts.In(db)(db, organisation.Id, year).ToListAsync(cancellation)).ToDictionary(row => row.OrganisationId);
        return new CommuneBoard(organisation.Id, organisation.Name, year, clock.Today, [.. communes.Select(row =>
            new BoardCommune(row.Id, row.Name, row.Code, row.Cells, counts.TryGetValue(row.Id, out var year) ? [.. Enumerable.Range(1, 12).Select(year.In)] : new int[12]))]);
    }

    private static readonly Compiled<Func<AppDb, Guid, IAsyncEnumerable<Commune>>> Communes = new(() => EF.CompileAsyncQuery((AppDb db, Guid above) =>
        from row in db.Set<Organisation>()
        where row.ParentId == above && row.EndedOn == null
        join head in db.Set<Headcount>().Where(head => head.Kind == HeadcountKind.Cells) on row.Id equals head.OrganisationId into heads
        from head in heads.DefaultIfEmpty()
        orderby row.Code
        select new Commune(row.Id, row.Name, row.Code, head == null ? 0 : head.Value)));

    private static readonly Compiled<Func<AppDb, Guid, int, IAsyncEnumerable<MonthlyCount>>> Counts = new(() => EF.CompileAsyncQuery((AppDb db, Guid above, int year) =>
        from unit in db.Set<Organisation>()
        where unit.ParentId == above && unit.EndedOn == null
        join row in db.Set<MonthlyCount>().AsNoTracking() on unit.Id equals row.OrganisationId
        where row.Year == year && row.Measure == CountedMeasure.Sealed
        select row));

    private sealed record Commune(Guid Id, string Name, string Code, int Cells);

    /// <summary>True when an organisation has committees with cells of their own below it: then it is read by communes.</summary>
    public static bool IsFor(Organisation organisation) => organisation.Kind is OrganisationKind.Province or OrganisationKind.Central;
}
