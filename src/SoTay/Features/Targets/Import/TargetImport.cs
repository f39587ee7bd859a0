using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Targets.Import;

/// <summary>Takes in targets. One is known by its document, its organisation and its code; a part of it stands under the same document and code with the organisation that gave it.</summary>
public sealed class TargetImport(AppDb db, ITargetMeasures measures, TargetRollUps rollUps)
{
    private const string Reason = "Nạp danh sách chỉ tiêu";
    private static readonly ColumnWords Columns = ColumnWords.Parse(TargetImportWords.Text("target-columns.tsv"));

    /// <exception cref="FileRefusedException">The file holds no targets, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "targets", "code", "name", "target", "due_on");
        var report = new ImportReport { Kind = "targets", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        var known = (await db.Targets.ToListAsync(cancellation)).ToDictionary(row => (row.DocumentId, row.OrganisationId, row.Code));
        var touched = new List<Guid>();
        foreach (var row in ListSheet.Rows(layout, options, TargetImportWords.List, report))
        {
            var document = row.Text("document_symbol", 40) is { } word ? await DocumentAsync(row, word, map, scope, cancellation) : null;
            var said = TargetRow.Read(row, document, map, measures);
            var parent = said?.ParentUnit is { } unit ? known.GetValueOrDefault((document?.Id, unit, said.Code)) : null;
            if (said is not null && parent is null && row.Text("parent_organisation_code") is { } above)
                row.Tell("parent_organisation_code", "parent_unknown", Severity.Hold, $"tổ chức {above} chưa có chỉ tiêu {said.Code} của văn bản này. Nạp chỉ tiêu của cấp giao trước.");
            if (!ListSheet.Settle(row, options, report)) continue;
            if (known.TryGetValue((document?.Id, said!.Organisation, said.Code), out var stored))
            {
                if (said.TakeOver(stored)) { report.Updated++; touched.Add(stored.Id); }
                else report.Unchanged++;
                continue;
            }

            var target = said.ToTarget(document, parent?.Id);
            known[(document?.Id, said.Organisation, said.Code)] = target;
            touched.Add(target.Id);
            db.Add(target);
            report.Created++;
        }

        if (touched.Count > 0) rollUps.RecountWithSave(touched);
        if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    /// <summary>The document in the issuer's own register, where the row names one; else the only one of that symbol within the scope.</summary>
    private async Task<Document?> DocumentAsync(ListRow row, string word, OrganisationMap map, OrganisationPlace? scope, CancellationToken cancellation)
    {
        var symbol = DocumentSymbol.TryParse(word, out var read) ? read.Text : word;
        var all = (await db.Documents.AsNoTracking().Where(document => document.Symbol == symbol && document.CancelledAt == null).ToListAsync(cancellation))
            .FindAll(document => map[document.OrganisationId]?.StandsIn(scope) == true);
        var own = map[row.Text("parent_organisation_code") ?? row.Text("organisation_code")] is { } named ? all.FindAll(document => document.OrganisationId == named.Id) : [];
        if ((own.Count > 0 ? own : all) is { Count: > 0 } found && (own.Count > 0 || found.Count == 1)) return found.MaxBy(document => document.IssuedOn);
        row.Tell("document_symbol", "document_unknown", Severity.Hold, all.Count == 0 ? $"chưa có văn bản {word} trong sổ. Nạp văn bản ấy trước." : $"nhiều nơi cùng có số {word}. Ghi thêm mã tổ chức ban hành.");
        return null;
    }
}
