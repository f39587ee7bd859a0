using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Reads a brought file through (a dry run), or writes its good rows; both leave a summary for the page.</summary>
internal sealed class RosterImportWork(AppDb db, FieldCipher cipher, VietnamClock clock, StoreOptions store) : IJobWork
{
    public const string KindName = "members-import";

    public string Kind => KindName;

    public static string FileOf(StoreOptions store, Guid import) => Path.Combine(JobFiles.FolderOf(store), import.ToString("N") + ".upload");

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var input = JsonSerializer.Deserialize<RosterImportInput>(run.Job.Input)!;
        var import = await db.RosterImports.AsNoTracking().SingleAsync(row => row.Id == input.Import, cancellation);
        if (input.Undo) return await UndoAsync(run, import, cancellation);
        var under = await db.Organisations.Where(row => row.Id == import.OrganisationId).Select(row => row.Code).SingleAsync(cancellation);
        var total = import.Read()?.Rows ?? 0;
        var options = new ImportOptions
        {
            File = import.FileName, AsOf = import.AsOf, Actor = new Actor(run.Job.AskedBy, run.Job.AskedByName), Under = under, DryRun = !input.Write,
            Mapping = import.ChosenColumns(), AcceptedRows = import.AcceptedRows(), PhonesWithConsent = import.PhonesWithConsent, Brought = import.Id,
            Progress = rows => run.Report(rows, Math.Max(rows, total)),
        };
        try
        {
            using var book = WorkbookFile.Open(FileOf(store, import.Id));
            var report = await new MemberImport(db, cipher, clock).RunAsync(book, options, cancellation);
            var summary = JsonSerializer.Serialize(ImportSummary.Of(report));
            var written = input.Write ? clock.Now : (DateTime?)null;
            await db.RosterImports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(change => change
                .SetProperty(row => row.Summary, summary).SetProperty(row => row.WrittenAt, written), cancellation);
            run.Report(report.Rows, report.Rows);
            return Result(run, book, report, import.Id, input.Write);
        }
        catch (FileRefusedException refused) { throw new JobRefusedException(refused.Refusal.Say); }
    }

    private async Task<JobResult> UndoAsync(JobRun run, RosterImport import, CancellationToken cancellation)
    {
        if (import.UndoneAt is not null) throw new JobRefusedException("Lần nhập này đã hoàn tác trước đó.");
        var total = import.Read() is { } summary ? summary.Created + summary.Updated : 0;
        // Asked again here: between the click and now somebody may have changed a row.
        if (await new ReversalObstacles(db).FindAsync(import.Id, cancellation) is { Count: > 0 } obstacles) throw new JobRefusedException(ImportReversalRefusals.Blocked(obstacles).Say);
        var undone = await new ImportReversal(db).RunAsync(import, new Actor(run.Job.AskedBy, run.Job.AskedByName), clock.Now, done => run.Report(done, Math.Max(done, total)), cancellation);
        return new($"Đã hoàn tác: {undone.Removed:N0} người ra khỏi sổ, {undone.Restored:N0} người trở lại như trước lần nhập.", $"/imports/{import.Id}");
    }

    private static JobResult Result(JobRun run, Workbook book, ImportReport report, Guid import, bool write)
    {
        var href = $"/imports/{import}";
        if (!write) return new($"Đã đọc {report.Rows:N0} dòng. Chưa ghi gì vào sổ.", href);
        var say = $"Đã ghi xong: {report.Created:N0} người mới, {report.Updated:N0} sửa, {report.Unchanged:N0} không đổi, {report.NotWritten.Count:N0} dòng chưa ghi.";
        if (report.NotWritten.Count == 0) return new(say, href);
        using (var output = run.Keep()) RejectsFile.Write(book, report, output);
        return new(say, href, "dong-chua-ghi.xlsx");
    }
}
