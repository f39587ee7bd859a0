using System.Diagnostics;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>Takes in a list of organisations: new ones with their place in the tree, known ones (by code) put right.</summary>
public static class OrganisationImport
{
    /// <exception cref="FileRefusedException">The file has no list of organisations, or the scope is unknown.</exception>
    public static async Task<ImportReport> RunAsync(AppDb db, Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = OrganisationSheets.Find(book, options.Sheet) ?? throw new FileRefusedException(OrganisationImportRefusals.NoHeader);
        if (options.Mapping is not null) layout = layout.With(options.Mapping);
        var report = new ImportReport
        {
            Kind = "organisations", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns,
        };

        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = Scope(map, options.Under);
        var rows = OrganisationSheets.Read(layout, options.AsOf, report.Problems, report.Normalised, map.All.Select(p => p.Entry));
        var writing = new OrganisationWriting(db, map, scope, options, report);
        await writing.WriteAsync(rows, cancellation);
        foreach (var row in rows)
        {
            if (row.Outcome is { } outcome) report.Count(outcome);
            else report.Rows++;
        }

        (report.Created, report.Updated, report.Unchanged) = (writing.Created, writing.Updated, writing.Unchanged);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    /// <exception cref="FileRefusedException">No organisation has this code.</exception>
    public static OrganisationPlace? Scope(OrganisationMap map, string? under) =>
        under is null ? map.Root : map[under] ?? throw new FileRefusedException(OrganisationImportRefusals.NoOrganisation(under));
}
