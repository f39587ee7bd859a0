using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Import.Posts;

/// <summary>Takes in posts with their terms: a new stretch is added, a known one (same body, person, post and first day) gets its end and marks.</summary>
public sealed class PostImport(AppDb db, FieldCipher cipher)
{
    private const string Reason = "Nạp danh sách chức vụ";
    private static readonly ColumnWords Columns = ColumnWords.Parse(MemberWords.Text("post-columns.tsv"));
    private static readonly Dictionary<string, CodeWords> Codes = CodeWords.Parse(MemberWords.Text("post-codes.tsv"));

    public static CodeWords Held => Codes["held"];

    public static CodeWords Ways => Codes["way"];

    /// <exception cref="FileRefusedException">The file holds no posts, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "posts", "organisation_code", "post");
        var report = new ImportReport { Kind = "posts", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        foreach (var some in ListSheet.Rows(layout, options, list => Codes[list], report).Chunk(500))
        {
            foreach (var row in some) await TakeAsync(row, map, scope, options, report, cancellation);
            if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
            db.ChangeTracker.Clear();
            options.Progress?.Invoke(report.Rows);
        }

        if (transaction is not null) await transaction.CommitAsync(cancellation);
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    private async Task TakeAsync(ListRow row, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report, CancellationToken cancellation)
    {
        var body = map[row.Text("organisation_code")];
        if (body is null || !body.StandsIn(scope)) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này trong phạm vi nhập.");
        var code = row.Code("post", "held");
        if (code is null && row.Outcome is null) row.Tell("post", "post_missing", Severity.Hold, "chưa ghi chức vụ.");
        var (from, to) = (row.Date("from"), row.Date("to", mayBeLater: true));
        if (from > to) row.Tell("to", "to_before_from", Severity.Hold, "ngày kết thúc trước ngày bắt đầu.");
        var (local, head) = (row.YesNo("is_local"), row.YesNo("also_village_head"));
        var told = Basis(row, from, to);
        var member = body is null ? null : await PersonAsync(row, body, cancellation);
        if (code is null && row.Outcome < Severity.Hold) row.Tell("post", "post_missing", Severity.Hold, "chức vụ này không ghi được.");
        if (!ListSheet.Settle(row, options, report)) return;

        var kind = MemberWords.Code<PostKind>(code!);
        var begun = from ?? options.AsOf;
        var known = (await db.Posts.Where(p => p.OrganisationId == body!.Id && p.MemberId == member && p.Kind == kind).ToListAsync(cancellation))
            .Concat(db.Posts.Local.Where(p => p.OrganisationId == body!.Id && p.MemberId == member && p.Kind == kind))
            .FirstOrDefault(p => from is null ? p.To is null : p.From == begun || p.From <= begun && (p.To is null || p.To >= begun) || to is null && p is { FromAssumed: true, To: null });
        if (known is null)
        {
            db.Add(new Post
            {
                OrganisationId = body!.Id, MemberId = member!.Value, Kind = kind, From = begun, FromAssumed = from is null, To = to, IsLocal = local, AlsoVillageHead = head ?? false,
                Way = told.Way, DecisionNumber = told.Number ?? "", DecisionDate = told.Date,
            });
            report.Created++;
            return;
        }

        var changed = (to is not null && known.To != to) | (local is not null && known.IsLocal != local) | (head is not null && known.AlsoVillageHead != head);
        (known.To, known.IsLocal, known.AlsoVillageHead) = (to ?? known.To, local ?? known.IsLocal, head ?? known.AlsoVillageHead);
        if (Completed(known, from, told) || changed) report.Updated++;
        else report.Unchanged++;
    }

    /// <summary>The list tells what an earlier one did not: since when, how and by which decision.</summary>
    private static bool Completed(Post known, DateOnly? from, (PostWay? Way, string? Number, DateOnly? Date) told)
    {
        var changed = (told.Way is not null && known.Way != told.Way) | (told.Number is not null && known.DecisionNumber != told.Number) | (told.Date is not null && known.DecisionDate != told.Date);
        (known.Way, known.DecisionNumber, known.DecisionDate) = (told.Way ?? known.Way, told.Number ?? known.DecisionNumber, told.Date ?? known.DecisionDate);
        if (from is not { } since || !known.FromAssumed || known.From == since) return changed;
        (known.From, known.FromAssumed) = (since, false);
        return true;
    }

    /// <summary>How the post was come by, and its decision; a decision after the post was over cannot be the one that gave it.</summary>
    private static (PostWay? Way, string? Number, DateOnly? Date) Basis(ListRow row, DateOnly? from, DateOnly? to)
    {
        var way = row.Code("way", "way") is { } code ? MemberWords.Code<PostWay>(code) : (PostWay?)null;
        var (number, date) = (row.Text("decision_number", Decision.NumberLimit), row.Date("decision_date"));
        if (date > to) row.Tell("decision_date", "decision_after_end", Severity.Hold, "ngày quyết định sau ngày kết thúc chức vụ.");
        if (way is PostWay.Appointed && date > from) row.Tell("decision_date", "decision_after_start", Severity.Ask, "chỉ định mà ngày quyết định sau ngày bắt đầu giữ chức vụ.");
        return (way, number, date);
    }

    /// <summary>By number; by name only where it is the only one of that name below the body.</summary>
    private async Task<Guid?> PersonAsync(ListRow row, OrganisationPlace body, CancellationToken cancellation)
    {
        var id = Digits(row.Text("personal_id"));
        var card = Digits(row.Text("card_number"));
        var below = db.SubtreeOf(body.Id);
        var inside = db.Members.AsNoTracking().Where(m => m.CellId != null && below.Contains(m.CellId.Value));
        List<Guid> found = [];
        if (id is not null)
        {
            var match = cipher.Match(MemberMatchPurposes.PersonalId, id);
            found = await inside.Where(m => m.PersonalIdMatch == match).Select(m => m.Id).OrderBy(m => m).Take(2).ToListAsync(cancellation);
        }

        if (found.Count == 0 && card is not null)
        {
            var (match, old) = (cipher.Match(MemberMatchPurposes.Card, card), cipher.Match(MemberMatchPurposes.OldCard, card));
            found = await inside.Where(m => m.CardMatch == match || m.OldCardMatch == old).Select(m => m.Id).OrderBy(m => m).Take(2).ToListAsync(cancellation);
        }

        if (found.Count != 1 && row.Text("full_name") is { } name)
        {
            var folded = Folding.Fold(name);
            found = await inside.Where(m => m.FoldedName == folded && (found.Count == 0 || found.Contains(m.Id))).Select(m => m.Id).OrderBy(m => m).Take(2).ToListAsync(cancellation);
        }

        if (found.Count == 1) return found[0];
        row.Tell(id is not null ? "personal_id" : "card_number", "member_unknown", Severity.Hold, found.Count == 0
            ? "không tìm thấy đảng viên này trong tổ chức. Hãy ghi số thẻ đảng hoặc số định danh."
            : "có nhiều đảng viên khớp. Hãy ghi số thẻ đảng hoặc số định danh.");
        return null;
    }

    private static string? Digits(string? text)
    {
        if (text is null) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is 10 or 11 ? digits.PadLeft(12, '0') : digits.Length == 0 ? null : digits;
    }
}
