using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Targets.Import;

/// <summary>Takes in values of targets: one for each target, organisation and day.</summary>
public sealed class TargetValueImport(AppDb db, TargetRollUps rollUps, VietnamClock clock)
{
    private const string Reason = "Nạp số liệu chỉ tiêu";
    private static readonly ColumnWords Columns = ColumnWords.Parse(TargetImportWords.Text("value-columns.tsv"));

    /// <exception cref="FileRefusedException">The file holds no values, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "target-values", "target_code", "as_of", "value");
        var report = new ImportReport { Kind = "target-values", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        var targets = (await db.Targets.AsNoTracking().ToListAsync(cancellation)).FindAll(row => map[row.OrganisationId]?.StandsIn(scope) == true).ToLookup(row => row.Code, StringComparer.OrdinalIgnoreCase);
        var known = (await db.TargetValues.ToListAsync(cancellation)).ToDictionary(row => (row.TargetId, row.OrganisationId, row.AsOf));
        var touched = new HashSet<Guid>();
        foreach (var row in ListSheet.Rows(layout, options, TargetImportWords.List, report))
        {
            var target = TargetOf(row, targets, map);
            var (day, value, note) = (row.Date("as_of"), row.Amount("value"), row.Text("note", TargetValue.NoteLimit) ?? "");
            if (day is null && row.Outcome is null or < Severity.Hold) row.Tell("as_of", "date_missing", Severity.Hold, "chưa ghi số liệu đến ngày nào.");
            if (value is null && row.Outcome is null or < Severity.Hold) row.Tell("value", "value_missing", Severity.Hold, "chưa ghi số. Chưa có số thì bỏ cả dòng: thiếu không phải là 0.");
            if (day > target?.DueOn) row.Tell("as_of", "after_deadline", Severity.Warn, $"số liệu sau hạn {target!.DueOn:dd'/'MM'/'yyyy} của chỉ tiêu: vẫn ghi, đánh dấu sau hạn.");
            if (target is { Source: not TargetSource.Reported }) row.Tell("target_code", "not_reported", Severity.Hold, $"chỉ tiêu này không nhận số báo: {TargetWords.Of(target.Source).ToLowerInvariant()}.");
            if (!ListSheet.Settle(row, options, report)) continue;
            var by = map[row.Text("organisation_code")]?.Id ?? target!.OrganisationId;
            if (known.TryGetValue((target!.Id, by, day!.Value), out var stored))
            {
                if (stored.Value == value && stored.Note == note) { report.Unchanged++; continue; }
                (stored.Value, stored.Note, stored.At, stored.ByName) = (value!.Value, note, clock.Now, options.Actor.Name);
                touched.Add(target.Id);
                report.Updated++;
                continue;
            }

            var made = new TargetValue { TargetId = target.Id, OrganisationId = by, AsOf = day.Value, Value = value!.Value, Note = note, ByName = options.Actor.Name, At = clock.Now };
            known[(target.Id, by, day.Value)] = made;
            db.Add(made);
            touched.Add(target.Id);
            report.Created++;
        }

        if (touched.Count > 0) rollUps.RecountWithSave(touched);
        if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    /// <summary>Codes may repeat from document to document: then the one of the organisation that tells counts.</summary>
    private static Target? TargetOf(ListRow row, ILookup<string, Target> targets, OrganisationMap map)
    {
        var (code, at) = (row.Text("target_code", 20), row.Text("organisation_code"));
        if (at is not null && map[at] is null) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này.");
        var all = code is null ? [] : targets[code].ToList();
        var own = all.FindAll(target => target.OrganisationId == map[at]?.Id);
        if (own.Count == 1) return own[0];
        if (own.Count == 0 && all.Count == 1) return all[0];
        row.Tell("target_code", "target_unknown", Severity.Hold, all.Count == 0 ? $"chưa có chỉ tiêu mang mã {code}." : $"nhiều chỉ tiêu cùng mang mã {code}. Ghi mã tổ chức giao chỉ tiêu.");
        return null;
    }
}
