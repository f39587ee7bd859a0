using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards.Adoption;

/// <summary>Reads two counts and a head-count for each unit directly below; ten thousand cells are a few hundred rows.</summary>
internal sealed class AdoptionQuery(AppDb db, VietnamClock clock)
{
    public async Task<AdoptionTable> ReadAsync(Organisation organisation, int year, CancellationToken cancellation)
    {
        var below = db.Organisations.Where(row => row.EndedOn == null && (organisation.IsCell ? row.Id == organisation.Id : row.ParentId == organisation.Id));
        var heads = db.Headcounts;
        var units = await below.AsNoTracking().OrderBy(row => row.Code).Select(row => new
        {
            Unit = row, Cells = heads.Where(head => head.OrganisationId == row.Id && head.Kind == HeadcountKind.Cells).Select(head => (int?)head.Value).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var ids = below.Select(row => row.Id);
        var counts = (await db.MonthlyCounts.AsNoTracking()
                .Where(row => ids.Contains(row.OrganisationId) && row.Year == year && (row.Measure == CountedMeasure.Worked || row.Measure == CountedMeasure.Sealed)).ToListAsync(cancellation))
            .ToDictionary(row => (row.OrganisationId, row.Measure));
        var month = year < clock.Today.Year ? 12 : year > clock.Today.Year ? 0 : clock.Today.Month;
        return new AdoptionTable(organisation.Id, organisation.Name, year, month, [.. units
            .Select(row => new AdoptionRow(row.Unit.Id, row.Unit.Name, row.Unit.IsCell, row.Unit.IsCell ? 1 : row.Cells ?? 0, Months(row.Unit.Id, CountedMeasure.Worked), Months(row.Unit.Id, CountedMeasure.Sealed)))
            .Where(row => row.Cells > 0)]);

        IReadOnlyList<int> Months(Guid unit, CountedMeasure measure) =>
            counts.TryGetValue((unit, measure), out var found) ? [.. Enumerable.Range(1, 12).Select(found.In)] : new int[12];
    }
}
