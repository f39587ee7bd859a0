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
        var border = new Border(db, unit);
        var whole = await HoldsProvinceAsync(unit, cancellation);
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

    /// <summary>Whether what the tree does not hold lies in another province: a tree of one commune cannot say.</summary>
    public Task<bool> HoldsProvinceAsync(Guid unit, CancellationToken cancellation) =>
        db.OrganisationAncestors.AnyAsync(row => row.DescendantId == unit
            && db.Organisations.Any(above => above.Id == row.AncestorId && (above.Kind == OrganisationKind.Province || above.Kind == OrganisationKind.Central)), cancellation);

    public static string NameOf(BorderCause cause) => FigureWords.Code(cause);

    private static async Task<List<(CrossingKind Kind, int Count)>> KindsAsync(IQueryable<Crossing> crossings, bool isIn, CancellationToken cancellation) =>
        (await crossings.GroupBy(row => new { row.Event, row.IsAdmission, row.Moved, row.SameProvince, row.IsProbationary })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        .ConvertAll(row => (new CrossingKind(isIn, row.Key.Event, row.Key.IsAdmission, row.Key.Moved, row.Key.SameProvince, row.Key.IsProbationary), row.Count));
}
