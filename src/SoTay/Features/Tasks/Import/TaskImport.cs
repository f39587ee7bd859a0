using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Targets;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Import;

/// <summary>
/// Takes in tasks. One is known by its id where the list came out of the product, else by who gave it, its words and its deadline. Values
/// of targets come by their own list: a task that is taken in as accepted counts nothing again.
/// </summary>
public sealed class TaskImport(AppDb db, VietnamClock clock)
{
    private const string Reason = "Nạp danh sách nhiệm vụ";
    private static readonly ColumnWords Columns = ColumnWords.Parse(TaskImportWords.Text("task-columns.tsv"));
    private readonly Dictionary<Guid, ILookup<string, Guid>> _people = [];

    /// <exception cref="FileRefusedException">The file holds no tasks, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "tasks", "title", "product", "deadline");
        var report = new ImportReport { Kind = "tasks", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        var inside = (await db.WorkTasks.ToListAsync(cancellation)).FindAll(row => map[row.OrganisationId]?.StandsIn(scope) == true);
        var (byId, byWords) = (inside.ToDictionary(row => row.Id), inside.GroupBy(Key).ToDictionary(group => group.Key, group => group.First()));
        foreach (var row in ListSheet.Rows(layout, options, TaskImportWords.List, report))
        {
            var said = TaskRow.Read(row);
            var giver = map[row.Text("organisation_code")] ?? (row.Text("organisation_code") is null ? scope ?? map.Root : null);
            if (giver is null || !giver.StandsIn(scope)) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này trong phạm vi nạp.");
            var known = said is null || giver is null ? null : Guid.TryParse(row.Text("id"), out var id) ? byId.GetValueOrDefault(id) : byWords.GetValueOrDefault((giver.Id, said.Title, said.Deadline));
            var owner = await OwnerAsync(row, known, map, cancellation);
            var (target, document) = giver is null ? (null, null) : (await TargetAsync(row, giver.Id, cancellation), await DocumentAsync(row, giver.Id, cancellation));
            if (!ListSheet.Settle(row, options, report)) continue;
            if (known is not null)
            {
                if (said!.TakeOver(known) | Replace(known, owner!.Value.Id, target)) report.Updated++;
                else report.Unchanged++;
                continue;
            }

            var task = new WorkTask
            {
                Id = Guid.TryParse(row.Text("id"), out var own) && !await db.WorkTasks.AnyAsync(other => other.Id == own, cancellation) ? own : Guid.CreateVersion7(),
                OrganisationId = giver!.Id, Title = said!.Title, Product = said.Product, OwnerId = owner!.Value.Id, IsForUnit = owner.Value.IsUnit, Deadline = said.Deadline, TargetId = target, DocumentId = document,
                GivenAt = VietnamClock.Moment(said.GivenOn ?? clock.Today, TimeOnly.MinValue), GivenByName = row.Text("given_by") ?? options.Actor.Name,
            };
            said.TakeOver(task);
            task.CountedAmount = task.State is WorkTaskState.Accepted ? task.AcceptedAmount ?? 0 : 0;
            (byId[task.Id], byWords[Key(task)]) = (task, task);
            db.Add(task);
            report.Created++;
        }

        if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    private static (Guid, string, DateOnly) Key(WorkTask task) => (task.OrganisationId, task.Title, task.Deadline);

    private static bool Replace(WorkTask task, Guid owner, Guid? target)
    {
        var differs = (task.OwnerId, task.TargetId) != (owner, target);
        (task.OwnerId, task.TargetId) = (owner, target);
        return differs;
    }

    /// <summary>A member by name in the unit that the row names; without a name the unit itself. Who has it already stays found after moving away.</summary>
    private async Task<(Guid Id, bool IsUnit)?> OwnerAsync(ListRow row, WorkTask? known, OrganisationMap map, CancellationToken cancellation)
    {
        var (code, name) = (row.Text("owner_organisation_code"), row.Text("owner_name"));
        if (known is { IsForUnit: false } && name is not null && await db.Members.AnyAsync(member => member.Id == known.OwnerId && member.FullName == name, cancellation)) return (known.OwnerId, false);
        var unit = map[code] ?? (code is null && name is not null ? map[row.Text("organisation_code")] : null);
        if (unit is null)
        {
            row.Tell("owner_organisation_code", "org_unknown", Severity.Hold, "không biết ai làm: ghi mã tổ chức làm, và tên người làm nếu giao cho người.");
            return null;
        }

        if (name is null) return (unit.Id, true);
        var found = (await PeopleAsync(unit.Id, cancellation))[name].ToList();
        if (found.Count == 1) return (found[0], false);
        row.Tell("owner_name", "owner_unknown", Severity.Hold, found.Count == 0 ? $"{unit.Name} không có người tên {name}." : $"{unit.Name} có {found.Count} người tên {name}: giao trong Sổ Tay để chọn đúng người.");
        return null;
    }

    private async Task<ILookup<string, Guid>> PeopleAsync(Guid unit, CancellationToken cancellation)
    {
        if (_people.TryGetValue(unit, out var people)) return people;
        var posts = db.Posts;
        var rows = await db.Members.AsNoTracking().Where(row => row.CellId == unit || row.TemporaryCellId == unit || posts.Any(post => post.OrganisationId == unit && post.MemberId == row.Id && post.To == null))
            .Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation);
        return _people[unit] = rows.ToLookup(row => row.FullName, row => row.Id, StringComparer.OrdinalIgnoreCase);
    }

    private async Task<Guid?> TargetAsync(ListRow row, Guid giver, CancellationToken cancellation)
    {
        if (row.Text("target_code", Target.CodeLimit) is not { } code) return null;
        var found = await db.Targets.Where(target => target.OrganisationId == giver && target.Code == code).Select(target => target.Id).ToListAsync(cancellation);
        if (found.Count != 1) row.Tell("target_code", "target_unknown", Severity.Hold, found.Count == 0 ? $"tổ chức này không có chỉ tiêu mang mã {code}." : $"tổ chức này có {found.Count} chỉ tiêu mang mã {code}.");
        return found.Count == 1 ? found[0] : null;
    }

    private async Task<Guid?> DocumentAsync(ListRow row, Guid giver, CancellationToken cancellation)
    {
        if (row.Text("document_symbol", 40) is not { } word) return null;
        var symbol = DocumentSymbol.TryParse(word, out var read) ? read.Text : word;
        var found = await db.Documents.Where(document => document.OrganisationId == giver && document.Symbol == symbol && document.CancelledAt == null).Select(document => (Guid?)document.Id).FirstOrDefaultAsync(cancellation);
        if (found is null) row.Tell("document_symbol", "document_unknown", Severity.Hold, $"tổ chức này không có văn bản {symbol}.");
        return found;
    }
}
