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
        var heads = db.Headcounts;
        var communes = await db.Organisations.AsNoTracking().Where(row => row.ParentId == organisation.Id && row.EndedOn == null)
            .Select(row => new
            {
                row.Id, row.Name, row.Code,
                Cells = heads.Where(head => head.OrganisationId == row.Id && head.Kind == HeadcountKind.Cells).Select(head => (int?)head.Value).FirstOrDefault(),
            }).OrderBy(row => row.Code).ToListAsync(cancellation);
        var below = db.Organisations.Where(row => row.ParentId == organisation.Id && row.EndedOn == null).Select(row => row.Id);
        var counts = await db.MonthlyCounts.AsNoTracking()
            .Where(row => below.Contains(row.OrganisationId) && row.Year == year && row.Measure == CountedMeasure.Sealed).ToDictionaryAsync(row => row.OrganisationId, cancellation);
        return new CommuneBoard(organisation.Id, organisation.Name, year, clock.Today, [.. communes.Select(row =>
            new BoardCommune(row.Id, row.Name, row.Code, row.Cells ?? 0, counts.TryGetValue(row.Id, out var year) ? [.. Enumerable.Range(1, 12).Select(year.In)] : new int[12]))]);
    }

    /// <summary>True when an organisation has committees with cells of their own below it: then it is read by communes.</summary>
    public static bool IsFor(Organisation organisation) => organisation.Kind is OrganisationKind.Province or OrganisationKind.Central;
}
