using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Documents.Import;

/// <summary>Takes in a register of issued documents and which of them carry out which; an entry that is there already never changes its text.</summary>
public sealed class DocumentImport(AppDb db)
{
    private const string Reason = "Nạp sổ văn bản";
    private static readonly ColumnWords Columns = ColumnWords.Parse(DocumentWords.Text("document-columns.tsv"));

    /// <exception cref="FileRefusedException">The file holds no documents, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "documents", "symbol", "issuer_code", "issued_on", "subject");
        var report = new ImportReport { Kind = "documents", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        var shelf = await DocumentShelf.LoadAsync(db, cancellation);
        // In whatever order the list stands: what carries out a document further down waits for it.
        var waiting = ListSheet.Rows(layout, options, DocumentWords.List, report).ToList();
        for (var before = -1; waiting.Count > 0;)
        {
            var last = waiting.Count == before;
            before = waiting.Count;
            var next = new List<ListRow>();
            foreach (var row in waiting)
                if (last || Symbols(row).TrueForAll(symbol => shelf.Named(symbol).Count > 0)) await TakeAsync(row, map, scope, shelf, options, report, cancellation);
                else next.Add(row);
            waiting = next;
            options.Progress?.Invoke(report.Rows);
        }

        if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    private async Task TakeAsync(ListRow row, OrganisationMap map, OrganisationPlace? scope, DocumentShelf shelf, ImportOptions options, ImportReport report, CancellationToken cancellation)
    {
        var issuer = map[row.Text("issuer_code")];
        if (issuer is null || !issuer.StandsIn(scope)) row.Tell("issuer_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này trong phạm vi nhập.");
        var text = row.Text("symbol", 40);
        if (!DocumentSymbol.TryParse(text, out var symbol)) row.Tell("symbol", "bad_symbol", Severity.Hold, $"\"{text}\" không phải số, ký hiệu văn bản của Đảng, ví dụ 05-NQ/TU.");
        var type = row.Code("type", "type");
        if (symbol is not null && type is not null && type != symbol.Type) row.Tell("type", "type_differs", Severity.Hold, $"loại ghi là {DocumentWords.Of(type)}, ký hiệu lại là {symbol.Text}.");
        var (issued, subject) = (row.Date("issued_on"), row.Text("subject", Document.SubjectLimit));
        if (issued is null && row.Outcome is null or < Severity.Hold) row.Tell("issued_on", "date_missing", Severity.Hold, "chưa ghi ngày ban hành.");
        if (subject is null && row.Outcome is null or < Severity.Hold) row.Tell("subject", "subject_missing", Severity.Hold, "chưa ghi trích yếu.");
        if (subject is not null && SecretMark.In(subject) is { } mark) row.Tell("subject", "secret", Severity.Hold, $"có dấu \"{mark}\": Sổ Tay không nhận văn bản mật.");
        var term = issuer is null || issued is null ? "" : await db.TermAsync(issuer.Id, issued.Value, cancellation);
        var known = symbol is null || issuer is null ? null : shelf.Find(issuer.Id, symbol, term);
        if (known is not null && (known.IssuedOn != issued || known.Subject != subject))
            row.Tell("symbol", "document_differs", Severity.Hold, $"số {known.Symbol} đã có trong sổ, ngày {known.IssuedOn:dd'/'MM'/'yyyy}, trích yếu \"{known.Subject}\". Văn bản đã ban hành không sửa.");
        var uppers = issuer is null ? [] : Uppers(row, issuer, known, shelf);
        if (!ListSheet.Settle(row, options, report)) return;

        var document = known ?? shelf.Put(new Document
        {
            OrganisationId = issuer!.Id, Type = symbol!.Type, Number = symbol.Number, Term = term, Symbol = symbol.Text, IssuedOn = issued!.Value, Subject = subject!,
        });
        var added = uppers.Where(upper => shelf.Join(document, upper)).ToList();
        if (known is null) report.Created++;
        else if (added.Count > 0) report.Updated++;
        else report.Unchanged++;
        if (options.DryRun) return;
        if (known is null) db.Add(document);
        db.AddRange(added.Select(upper => new DocumentConcretion { DocumentId = document.Id, ConcretisesId = upper.Id, OrganisationId = document.OrganisationId }));
    }

    private static List<string> Symbols(ListRow row) =>
        [.. (row.Text("concretises", 400) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => DocumentSymbol.TryParse(word, out var symbol) ? symbol.Text : word)];

    /// <summary>The documents that the row says it carries out: found above the issuer first, else anywhere, if only one bears the symbol.</summary>
    private static List<Document> Uppers(ListRow row, OrganisationPlace issuer, Document? known, DocumentShelf shelf)
    {
        var found = new List<Document>();
        foreach (var symbol in Symbols(row))
        {
            var candidates = shelf.Named(symbol);
            var above = issuer.Line.SelectMany(place => candidates.Where(row => row.OrganisationId == place.Id)).ToList();
            var upper = above.Count > 0 ? above.MaxBy(row => row.IssuedOn) : candidates.Count == 1 ? candidates[0] : null;
            if (upper is null) row.Tell("concretises", "document_unknown", Severity.Hold, $"chưa có văn bản {symbol} trong sổ{(candidates.Count > 1 ? " của cấp trên, mà nhiều nơi khác cùng có số này" : "")}. Nạp văn bản ấy trước.");
            else if (known is not null && (upper == known || shelf.CarriesOut(upper, known))) row.Tell("concretises", "circular", Severity.Hold, $"{upper.Symbol} lại đang cụ thể hóa chính văn bản này: hai văn bản không cụ thể hóa lẫn nhau được.");
            else found.Add(upper);
        }

        return found;
    }
}
