using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.RollUps;

/// <summary>Changes a count of an organisation and of everything above it, in the transaction of the next save.</summary>
public static class RollUpChanges
{
    extension(AppDb db)
    {
        /// <summary>Counts in a month go to those who stand above on the last day of that month.</summary>
        public void Count(Guid organisation, DateOnly month, CountedMeasure measure, int change)
        {
            var lastDay = new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
            var column = "M" + month.Month.ToString(CultureInfo.InvariantCulture);
            // The column name is one of twelve, made above; everything else is a parameter.
#pragma warning disable EF1002
            db.WithSave(cancellation => db.Database.ExecuteSqlRawAsync($$"""
                INSERT INTO "MonthlyCount" ("OrganisationId", "Year", "Measure", {{string.Join(", ", Enumerable.Range(1, 12).Select(m => $"\"M{m}\""))}})
                SELECT "AncestorId", {1}, {2}, {{string.Join(", ", Enumerable.Range(1, 12).Select(m => m == month.Month ? "{3}" : "0"))}}
                FROM "OrganisationAncestor" WHERE "DescendantId" = {0} AND "From" <= {4} AND ("To" IS NULL OR "To" >= {4})
                ON CONFLICT ("OrganisationId", "Year", "Measure") DO UPDATE SET "{{column}}" = "MonthlyCount"."{{column}}" + {3}
                """, [db.KeyValue(organisation), month.Year, measure.ToString(), change, lastDay], cancellation));
#pragma warning restore EF1002
        }

        /// <summary>A number as of today goes to everyone who stands above today.</summary>
        public void Count(Guid organisation, HeadcountKind kind, int change) =>
            db.WithSave(cancellation => db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "Headcount" ("OrganisationId", "Kind", "Value")
                SELECT "AncestorId", {1}, {2} FROM "OrganisationAncestor" WHERE "DescendantId" = {0} AND "To" IS NULL
                ON CONFLICT ("OrganisationId", "Kind") DO UPDATE SET "Value" = "Headcount"."Value" + {2}
                """, [db.KeyValue(organisation), kind.ToString(), change], cancellation));
    }
}
