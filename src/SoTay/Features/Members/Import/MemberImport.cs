using System.Diagnostics;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Takes a list of members into the store: good rows go in, the others come back with the reason. Everything happens
/// in one transaction; cancelling leaves the store as it was. The same file twice changes nothing the second time.
/// </summary>
public sealed class MemberImport(AppDb db, FieldCipher cipher, VietnamClock clock)
{
    private const int Batch = 2_000;

    /// <exception cref="FileRefusedException">The file holds no members, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        await using var room = await BulkRoom.OpenAsync(db, options.DryRun, cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        if (map.Root is null) throw new FileRefusedException(MemberImportRefusals.NoRoot);
        var scope = OrganisationImport.Scope(map, options.Under);
        var reading = MemberReading.Open(book, options.File, map.All.Where(p => p.EndedOn is null && p.StandsIn(scope)).Select(p => p.Entry),
            scope?.Entry, options.AsOf, options.Sheet, options.Mapping);
        var report = reading.Report;
        if (!options.PhonesWithConsent) UnkeptColumns.TellPhones(reading);
        UnkeptColumns.TellNotes(reading);
        if (reading.Organisations.Count > 0)
            await new OrganisationWriting(db, map, scope, options, new ImportReport { Kind = "organisations", File = options.File }).WriteAsync(reading.Organisations, cancellation);

        await using var writing = await MemberWriting.OpenAsync(db, cipher, map, scope, options, report, clock.Now, cancellation);
        foreach (var batch in reading.Rows().Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            await writing.WriteAsync(batch, cancellation);
            options.Progress?.Invoke(report.Rows);
        }

        await writing.FinishAsync(cancellation);
        await room.CommitAsync(cancellation);
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }
}
