using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using Line = System.Collections.Generic.List<SoTay.Features.Organisations.OrganisationAncestor>;

namespace SoTay.Features.Organisations.RollUps;

/// <summary>
/// Takes the counts of many units from the superiors they leave and gives them to those they join, month by month. What a unit has of
/// its own, without those below it, is carried from the line above it before to the line after; only sums that change are written.
/// </summary>
internal static class RollUpMoves
{
    private const int AtOnce = 500;

    /// <param name="before">Closure rows of every unit whose line may change, as they still stand in the store.</param>
    /// <param name="after">The rows they are to have.</param>
    public static async Task MoveAsync(AppDb db, DateOnly from, Dictionary<Guid, Line> before, Dictionary<Guid, Line> after, CancellationToken cancellation)
    {
        // A unit that is new has nothing to carry.
        var units = before.Keys.Where(one => before[one].Count > 0).ToList();
        Dictionary<(Guid, HeadcountKind), int> heads = [];
        Dictionary<(Guid, int, CountedMeasure), int[]> months = [];
        foreach (var some in units.Chunk(AtOnce))
        {
            foreach (var row in await db.Headcounts.AsNoTracking().Where(row => some.Contains(row.OrganisationId) && row.Value != 0).ToListAsync(cancellation))
                foreach (var (above, sign) in Signs(row.OrganisationId, null, before, after)) heads[(above, row.Kind)] = heads.GetValueOrDefault((above, row.Kind)) + sign * row.Value;
            foreach (var row in await db.MonthlyCounts.AsNoTracking().Where(row => some.Contains(row.OrganisationId) && row.Year >= from.Year).ToListAsync(cancellation))
                AddYear(row, from, before, after, months);
        }

        foreach (var ((unit, kind), change) in heads.Where(one => one.Value != 0)) await AddAsync(db, unit, kind, change, cancellation);
        foreach (var ((unit, year, measure), change) in months.Where(one => one.Value.Any(month => month != 0))) await AddAsync(db, unit, year, measure, change, cancellation);
    }

    private static void AddYear(MonthlyCount row, DateOnly from, Dictionary<Guid, Line> before, Dictionary<Guid, Line> after, Dictionary<(Guid, int, CountedMeasure), int[]> months)
    {
        for (var month = 1; month <= 12; month++)
        {
            var lastDay = new DateOnly(row.Year, month, DateTime.DaysInMonth(row.Year, month));
            if (row.In(month) is not (not 0 and var value) || lastDay < from) continue;
            foreach (var (above, sign) in Signs(row.OrganisationId, lastDay, before, after))
            {
                if (!months.TryGetValue((above, row.Year, row.Measure), out var change)) months[(above, row.Year, row.Measure)] = change = new int[12];
                change[month - 1] += sign * value;
            }
        }
    }

    /// <summary>
    /// Who gets and who loses a number of this unit on a day (null: today). The number includes those below, so it also stands in the number of the
    /// unit right above; what that one carries is then less by it.
    /// </summary>
    private static IEnumerable<(Guid Above, int Sign)> Signs(Guid unit, DateOnly? day, Dictionary<Guid, Line> before, Dictionary<Guid, Line> after)
    {
        foreach (var (above, sign) in OwnSigns(unit, day, before, after)) yield return (above, sign);
        var parent = before[unit].Find(row => row.Depth == 1 && Stands(row, day));
        if (parent is null || !before.ContainsKey(parent.AncestorId)) yield break;
        foreach (var (above, sign) in OwnSigns(parent.AncestorId, day, before, after)) yield return (above, -sign);
    }

    private static IEnumerable<(Guid Above, int Sign)> OwnSigns(Guid unit, DateOnly? day, Dictionary<Guid, Line> before, Dictionary<Guid, Line> after) =>
        before[unit].Where(row => Stands(row, day)).Select(row => (row.AncestorId, -1)).Concat(after[unit].Where(row => Stands(row, day)).Select(row => (row.AncestorId, 1)));

    private static bool Stands(OrganisationAncestor row, DateOnly? day) => day is { } on ? row.From <= on && (row.To is null || row.To >= on) : row.To is null;

    private static Task AddAsync(AppDb db, Guid unit, HeadcountKind kind, int change, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync("""
        INSERT INTO "Headcount" ("OrganisationId", "Kind", "Value") VALUES ({0}, {1}, {2})
        ON CONFLICT ("OrganisationId", "Kind") DO UPDATE SET "Value" = "Headcount"."Value" + excluded."Value"
        """, [db.KeyValue(unit), kind.ToString(), change], cancellation);

    private static Task AddAsync(AppDb db, Guid unit, int year, CountedMeasure measure, int[] change, CancellationToken cancellation)
    {
        static string Each(Func<int, string> part) => string.Join(", ", Enumerable.Range(1, 12).Select(part));
        var values = Each(month => "{" + (month + 2).ToString(CultureInfo.InvariantCulture) + "}");
        // Column names are made above from numbers; everything else is a parameter.
#pragma warning disable EF1002
        return db.Database.ExecuteSqlRawAsync($$"""
            INSERT INTO "MonthlyCount" ("OrganisationId", "Year", "Measure", {{Each(month => $"\"M{month}\"")}}) VALUES ({0}, {1}, {2}, {{values}})
            ON CONFLICT ("OrganisationId", "Year", "Measure") DO UPDATE SET {{Each(month => $"\"M{month}\" = \"MonthlyCount\".\"M{month}\" + excluded.\"M{month}\"")}}
            """, [db.KeyValue(unit), year, measure.ToString(), .. change.Select(one => (object)one)], cancellation);
#pragma warning restore EF1002
    }
}
