using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Targets.Import;

/// <summary>Targets below an organisation and their values, in the form the import takes back.</summary>
public static class TargetExport
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("code", "Mã chỉ tiêu", "CT01"), new("document_symbol", "Văn bản", "05-NQ/TU", Width: 18), new("group", "Nhóm", "Phát triển kinh tế", Width: 28), new("name", "Chỉ tiêu", "Thu ngân sách nội địa", Width: 60),
        new("unit", "Đơn vị tính", "tỷ đồng"), new("direction", "Chiều", "up", TargetImportWords.List("direction").Labels), new("baseline", "Mức đầu", "18400"), new("target", "Đích", "32000"),
        new("due_on", "Hạn", "2030-12-31"), new("organisation_code", "Mã tổ chức", "97.000.000.000.000", Width: 22),
    ];

    public static IReadOnlyList<ListColumn> ValueColumns { get; } =
    [
        new("target_code", "Mã chỉ tiêu", "CT01"), new("organisation_code", "Mã tổ chức", "97.000.000.000.000", Width: 22), new("as_of", "Ngày số liệu", "2026-09-30"),
        new("value", "Giá trị", "19650"), new("note", "Ghi chú", "Báo cáo quý III", Width: 40),
    ];

    public static async Task<int> WriteAsync(AppDb db, Guid under, ListFile file, CancellationToken cancellation = default)
    {
        var inside = db.SubtreeOf(under);
        var rows = await (from target in db.Targets.AsNoTracking()
                          join document in db.Documents on target.DocumentId equals document.Id
                          join organisation in db.Organisations on target.OrganisationId equals organisation.Id
                          where inside.Contains(target.OrganisationId)
                          orderby organisation.Code, document.IssuedOn, target.Code
                          select new { Target = target, document.Symbol, organisation.Code }).ToListAsync(cancellation);
        foreach (var row in rows)
            file.Row([row.Target.Code, row.Symbol, row.Target.GroupName, row.Target.Name, row.Target.Unit, row.Target.Direction is TargetDirection.Down ? "down" : "up",
                row.Target.Baseline, row.Target.Goal, row.Target.DueOn, row.Code]);
        return rows.Count;
    }

    public static async Task<int> WriteValuesAsync(AppDb db, Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = db.SubtreeOf(under);
        var rows = await (from value in db.TargetValues.AsNoTracking()
                          join target in db.Targets on value.TargetId equals target.Id
                          join organisation in db.Organisations on value.OrganisationId equals organisation.Id
                          where inside.Contains(value.OrganisationId) && (asOf == null || value.AsOf <= asOf)
                          orderby organisation.Code, target.Code, value.AsOf
                          select new { Value = value, Target = target.Code, organisation.Code }).ToListAsync(cancellation);
        foreach (var row in rows) file.Row([row.Target, row.Code, row.Value.AsOf, row.Value.Value, row.Value.Note]);
        return rows.Count;
    }
}
