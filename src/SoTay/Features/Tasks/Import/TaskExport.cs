using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Import;

/// <summary>Tasks below an organisation in the form the import takes back; what stands in a plan that is not given is left out.</summary>
public static class TaskExport
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("id", "Mã việc", "", Width: 38), new("organisation_code", "Mã tổ chức giao", "97.001.000.000.000", Width: 22), new("title", "Việc", "Rà soát hộ thiếu nước sạch", Width: 50), new("product", "Sản phẩm", "Danh sách hộ", Width: 40),
        new("quality", "Yêu cầu", "", Width: 30), new("ground", "Căn cứ", "", Width: 30), new("owner_organisation_code", "Mã tổ chức làm", "97.001.001.000.000", Width: 22), new("owner_name", "Người làm", "", Width: 26),
        new("deadline", "Hạn", "2026-12-20"), new("late_from", "Hạn đã quá", ""), new("weight", "Trọng số", ""), new("state", "Trạng thái", "given", TaskImportWords.List("state").Labels), new("progress", "Tiến độ", "0"),
        new("result", "Kết quả", "", Width: 40), new("given_on", "Ngày giao", "2026-11-03"), new("submitted_on", "Ngày nộp", ""), new("accepted_on", "Ngày nghiệm thu", ""), new("quantity", "Số lượng (%)", ""),
        new("quality_share", "Chất lượng (%)", ""), new("amount", "Góp vào chỉ tiêu", ""), new("accepted_amount", "Đã góp", ""), new("target_code", "Mã chỉ tiêu", ""), new("document_symbol", "Văn bản", ""), new("given_by", "Người giao", "", Width: 24),
    ];

    public static async Task<int> WriteAsync(AppDb db, Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = asOf is { } day ? db.SubtreeOf(under, day) : db.SubtreeOf(under);
        var until = asOf is { } last ? VietnamClock.Moment(last.AddDays(1), TimeOnly.MinValue) : DateTime.MaxValue;
        var rows = await (from task in db.WorkTasks.AsNoTracking()
                          join giver in db.Organisations on task.OrganisationId equals giver.Id
                          join member in db.Members on task.OwnerId equals member.Id into members
                          from member in members.DefaultIfEmpty()
                          join unit in db.Organisations on task.IsForUnit ? task.OwnerId : member.CellId equals (Guid?)unit.Id into units
                          from unit in units.DefaultIfEmpty()
                          join target in db.Set<Target>() on task.TargetId equals (Guid?)target.Id into targets
                          from target in targets.DefaultIfEmpty()
                          join document in db.Set<Document>() on task.DocumentId equals (Guid?)document.Id into documents
                          from document in documents.DefaultIfEmpty()
                          where inside.Contains(task.OrganisationId) && task.State != WorkTaskState.Draft && task.GivenAt < until
                          orderby giver.Code, task.GivenAt, task.Id
                          select new { Task = task, giver.Code, Owner = member == null ? null : member.FullName, At = unit == null ? null : unit.Code, Target = target == null ? null : target.Code, Symbol = document == null ? null : document.Symbol })
                          .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var task = row.Task;
            file.Row([task.Id.ToString(), row.Code, task.Title, task.Product, task.Quality, task.Ground, row.At, row.Owner, task.Deadline, task.LateFrom, task.Weight, TaskImportWords.Code(task.State), task.Progress,
                task.Result, VietnamClock.DateOf(task.GivenAt), Day(task.SubmittedAt), Day(task.AcceptedAt), task.JudgedQuantity, task.JudgedQuality, task.TargetAmount, task.AcceptedAmount, row.Target, row.Symbol, task.GivenByName]);
        }

        return rows.Count;
    }

    private static DateOnly? Day(DateTime? moment) => moment is { } at ? VietnamClock.DateOf(at) : null;
}
