using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>The counts of form 1 by their names in the layout: opening, and one for each cause. A province is a handful of rows here.</summary>
internal sealed class GrowthCounts(AppDb db)
{
    public const string Opening = "opening";
    public const string Probationary = "struck-off-probationary";

    public async Task<Dictionary<string, decimal>> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var (border, whole) = await BorderAsync(unit, cancellation);
        var counts = Enum.GetValues<BorderCause>().ToDictionary(NameOf, _ => 0m);
        counts[Probationary] = 0;
        counts[Opening] = await border.Inside(period.DayBefore).CountAsync(cancellation);
        foreach (var isIn in new[] { true, false })
            foreach (var (kind, count) in await KindsAsync(isIn ? border.Entries(period.From, period.To) : border.Exits(period.From, period.To), isIn, cancellation))
            {
                var cause = kind.Cause(whole);
                counts[NameOf(cause)] += count;
                if (cause == BorderCause.StruckOff && kind.IsProbationary) counts[Probationary] += count;
            }

        return counts;
    }

    /// <summary>The border of a unit, and whether what its tree does not hold lies in another province: a tree of one commune cannot say.</summary>
    public async Task<(Border Border, bool WholeProvince)> BorderAsync(Guid unit, CancellationToken cancellation)
    {
        var top = await (from row in db.OrganisationAncestors
                         where row.DescendantId == unit
                         join above in db.Organisations on row.AncestorId equals above.Id
                         orderby row.Depth descending, row.From descending
                         select new { above.Id, above.Kind }).FirstAsync(cancellation);
        return (new Border(db, unit, top.Id), top.Kind is OrganisationKind.Province or OrganisationKind.Central);
    }

    public static string NameOf(BorderCause cause) => FigureWords.Code(cause);

    private static async Task<List<(CrossingKind Kind, int Count)>> KindsAsync(IQueryable<Crossing> crossings, bool isIn, CancellationToken cancellation) =>
        (await crossings.GroupBy(row => new { row.Event, row.IsAdmission, row.Moved, row.SameProvince, row.IsProbationary })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        .ConvertAll(row => (new CrossingKind(isIn, row.Key.Event, row.Key.IsAdmission, row.Key.Moved, row.Key.SameProvince, row.Key.IsProbationary), row.Count));
}
