using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.RollUps;

/// <summary>Takes the counts of a unit from the superiors it leaves and gives them to those it joins, month by month.</summary>
internal static class RollUpMoves
{
    /// <param name="before">Closure rows of the unit before the change.</param>
    /// <param name="after">Closure rows of the unit after it.</param>
    public static async Task MoveAsync(AppDb db, Guid organisation, DateOnly from, List<OrganisationAncestor> before, List<OrganisationAncestor> after, CancellationToken cancellation)
    {
        var lost = Open(before).Except(Open(after)).ToList();
        var won = Open(after).Except(Open(before)).ToList();
        // Its own numbers go last: the others are changed by reading them.
        foreach (var ancestor in lost.OrderBy(ancestor => ancestor == organisation)) await AddHeadcountsAsync(db, organisation, ancestor, -1, cancellation);
        foreach (var ancestor in won.Where(ancestor => ancestor != organisation)) await AddHeadcountsAsync(db, organisation, ancestor, 1, cancellation);
        foreach (var year in await db.MonthlyCounts.Where(row => row.OrganisationId == organisation && row.Year >= from.Year).Select(row => row.Year).Distinct().ToListAsync(cancellation))
            await MoveYearAsync(db, organisation, year, before, after, cancellation);
    }

    private static async Task MoveYearAsync(AppDb db, Guid organisation, int year, List<OrganisationAncestor> before, List<OrganisationAncestor> after, CancellationToken cancellation)
    {
        var ancestors = before.Concat(after).Select(row => row.AncestorId).Distinct();
        foreach (var ancestor in ancestors.OrderBy(ancestor => ancestor == organisation))
        {
            var signs = Enumerable.Range(1, 12).Select(month => Sign(ancestor, new DateOnly(year, month, DateTime.DaysInMonth(year, month)), before, after)).ToArray();
            if (signs.Any(sign => sign != 0)) await AddMonthsAsync(db, organisation, ancestor, year, signs, cancellation);
        }
    }

    private static int Sign(Guid ancestor, DateOnly lastDay, List<OrganisationAncestor> before, List<OrganisationAncestor> after) =>
        (StandsAbove(ancestor, lastDay, after) ? 1 : 0) - (StandsAbove(ancestor, lastDay, before) ? 1 : 0);

    private static bool StandsAbove(Guid ancestor, DateOnly day, List<OrganisationAncestor> rows) =>
        rows.Any(row => row.AncestorId == ancestor && row.From <= day && (row.To is null || row.To >= day));

    private static Task AddHeadcountsAsync(AppDb db, Guid organisation, Guid ancestor, int sign, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "Headcount" ("OrganisationId", "Kind", "Value")
            SELECT {0}, "Kind", {2} * "Value" FROM "Headcount" WHERE "OrganisationId" = {1} AND "Value" <> 0
            ON CONFLICT ("OrganisationId", "Kind") DO UPDATE SET "Value" = "Headcount"."Value" + excluded."Value"
            """, [db.KeyValue(ancestor), db.KeyValue(organisation), sign], cancellation);

    private static Task AddMonthsAsync(AppDb db, Guid organisation, Guid ancestor, int year, int[] signs, CancellationToken cancellation)
    {
        string Each(Func<int, string> part) => string.Join(", ", Enumerable.Range(1, 12).Select(part));
        string Signed(int month) => signs[month - 1] == 0 ? "0" : $"{signs[month - 1].ToString(CultureInfo.InvariantCulture)} * \"M{month}\"";
        // Column names and signs are made above from numbers; everything else is a parameter.
#pragma warning disable EF1002
        return db.Database.ExecuteSqlRawAsync($$"""
            INSERT INTO "MonthlyCount" ("OrganisationId", "Year", "Measure", {{Each(month => $"\"M{month}\"")}})
            SELECT {0}, "Year", "Measure", {{Each(Signed)}} FROM "MonthlyCount" WHERE "OrganisationId" = {1} AND "Year" = {2}
            ON CONFLICT ("OrganisationId", "Year", "Measure") DO UPDATE SET {{Each(month => $"\"M{month}\" = \"MonthlyCount\".\"M{month}\" + excluded.\"M{month}\"")}}
            """, [db.KeyValue(ancestor), db.KeyValue(organisation), year], cancellation);
#pragma warning restore EF1002
    }

    private static HashSet<Guid> Open(List<OrganisationAncestor> rows) => [.. rows.Where(row => row.To is null).Select(row => row.AncestorId)];
}
