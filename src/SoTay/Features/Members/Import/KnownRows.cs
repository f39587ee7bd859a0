using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Applies rows about known people, or says why not.</summary>
internal sealed class KnownRows(AppDb db, FieldCipher cipher, OrganisationMap map, OrganisationPlace? scope, HeadcountChanges counts, ImportOptions options, ImportReport report, ImportTrace? trace)
{
    public async Task ApplyAsync(List<KnownRow> rows, FindingList findings, string reason, CancellationToken cancellation)
    {
        var ids = rows.ConvertAll(r => r.MemberId);
        var members = await db.Members.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        var placements = (await db.Placements.Where(p => ids.Contains(p.MemberId) && p.Kind == PlacementKind.Permanent && p.To == null).ToListAsync(cancellation)).ToLookup(p => p.MemberId);
        var temporary = (await db.Placements.Where(p => ids.Contains(p.MemberId) && p.Kind == PlacementKind.Temporary && p.To == null).ToListAsync(cancellation)).ToLookup(p => p.MemberId);
        var statuses = (await db.MemberStatusPeriods.Where(s => ids.Contains(s.MemberId) && s.To == null).ToListAsync(cancellation)).ToLookup(s => s.MemberId);
        var posts = (await db.Posts.Where(p => ids.Contains(p.MemberId) && p.To == null).ToListAsync(cancellation)).ToLookup(p => p.MemberId);
        var update = new MemberUpdate(db, cipher, counts, options);
        var move = new MemberMove(db, counts, options);
        var (updated, moved) = (0, new List<Guid>());
        foreach (var row in rows)
        {
            var member = members[row.MemberId];
            if (Objection(row, member) is { } objection && !Allowed(row.Row, objection))
            {
                findings.NotWritten(row.Row, row.Cell);
                continue;
            }

            findings.Written(row.Row, row.Cell, member.Id);
            if (row.Row.Status == "left" && member.CellId is null)
            {
                report.Unchanged++;
                continue;
            }

            var changed = move.Apply(member, row.Cell, placements[member.Id].FirstOrDefault(), map);
            if (changed) moved.Add(member.Id);
            var since = placements[member.Id].FirstOrDefault()?.From ?? options.AsOf;
            changed |= update.Apply(member, row.Row, row.Keys, row.Cell, [.. statuses[member.Id]], [.. posts[member.Id]], since);
            changed |= update.Away(member, row.Row, row.Cell, map[row.Row.TemporaryAt?.Code], [.. statuses[member.Id]], temporary[member.Id].FirstOrDefault(), since);
            if (changed) updated++;
            else report.Unchanged++;
        }

        report.Updated += updated;
        if (updated > 0 && !options.DryRun)
        {
            if (moved.Count > 0) await new MemberTies(db).FollowAsync(moved, cancellation);
            trace?.Note();
            await db.SaveAsync(options.Actor, reason, cancellation);
        }

        db.ChangeTracker.Clear();
    }

    private (string Kind, Severity Severity, MemberField Field, string Say)? Objection(KnownRow row, Member member)
    {
        if (row.OnlyByName && Differs(row, member))
            return ("possible_duplicate", Severity.Ask, MemberField.FullName,
                "trong sổ đã có người cùng họ tên, ngày sinh ở chi bộ này, nhưng không có số để đối chiếu. Cần xác nhận: cùng một người hay hai người khác nhau.");
        if (row.Row.Status == "left")
            return member.CellId is null ? null : ("already_member", Severity.Hold, MemberField.Status,
                "người này trong sổ đang sinh hoạt. Rời Đảng phải có quyết định: ghi ở trang của đảng viên.");
        if (member.CellId == row.Cell.Id) return null;
        if (member.IsGuest)
            return ("member_left", Severity.Hold, MemberField.Status, "người này chỉ sinh hoạt tạm thời ở đây, nơi khác tính. Chuyển chính thức về thì ghi ở trang của đảng viên.");
        if (member.CellId is null)
            return ("member_left", Severity.Hold, MemberField.Status, "người này trong sổ đã rời tổ chức. Nhận lại phải có quyết định: ghi ở trang của đảng viên.");
        // Where somebody is outside one's own scope is nobody's business to learn from an import.
        return map[member.CellId] is { } at && at.StandsIn(scope)
            ? ("member_elsewhere", Severity.Ask, MemberField.OrganisationName, $"người này trong sổ đang sinh hoạt tại {at.Name}. Có phải đã chuyển đến {row.Cell.Name}?")
            : ("member_elsewhere", Severity.Hold, MemberField.OrganisationName, "người này đã có trong sổ ở một tổ chức khác. Dùng chức năng chuyển sinh hoạt.");
    }

    private static bool Differs(KnownRow row, Member member) =>
        row.Keys.PersonalId is not null || row.Keys.Card is not null || row.Keys.OldCard is not null
        || row.Row.FullName != member.FullName
        || row.Row.Joined is not null && member.JoinedOn is not null && row.Row.Joined.Value.Earliest != member.JoinedOn;

    /// <summary>Tells the problem and says whether the user's general yes covers it.</summary>
    private bool Allowed(MemberRow row, (string Kind, Severity Severity, MemberField Field, string Say) objection)
    {
        var column = report.Columns.FirstOrDefault(c => c.Field == objection.Field.NameOf())?.Letters ?? "";
        report.Problems.Add(new ImportProblem(row.Sheet, row.Number, column, objection.Field.NameOf(), objection.Kind, objection.Severity, $"Dòng {row.Number}: {objection.Say}"));
        Recount(row, objection.Severity);
        if (options.Writes(objection.Severity, row.Sheet, row.Number)) return true;
        report.NotWritten.Add((row.Sheet, row.Number));
        return false;
    }

    private void Recount(MemberRow row, Severity severity)
    {
        if (row.Outcome >= severity) return;
        if (row.Outcome == Severity.Warn) report.Warned--;
        if (row.Outcome == Severity.Ask) report.Asked--;
        row.Outcome = severity;
        if (severity == Severity.Ask) report.Asked++;
        else report.Held++;
    }
}
