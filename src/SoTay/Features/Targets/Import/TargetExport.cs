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
        new("begins_on", "Tính từ ngày", "2026-01-15"), new("source", "Cách biết số", "reported", TargetImportWords.List("source").Labels), new("measure", "Số tự tính", "cells.met.share", Width: 18),
        new("parent_organisation_code", "Mã tổ chức giao", "97.000.000.000.000", Width: 22), new("weight", "Trọng số", "1"),
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
                          join organisation in db.Organisations on target.OrganisationId equals organisation.Id
                          join document in db.Documents on target.DocumentId equals (Guid?)document.Id into documents
                          from document in documents.DefaultIfEmpty()
                          join upper in db.Targets on target.ParentId equals (Guid?)upper.Id into uppers
                          from upper in uppers.DefaultIfEmpty()
                          join giver in db.Organisations on upper.OrganisationId equals giver.Id into givers
                          from giver in givers.DefaultIfEmpty()
                          where inside.Contains(target.OrganisationId)
                          orderby organisation.Kind == OrganisationKind.Cell || organisation.Kind == OrganisationKind.GrassrootsCell, organisation.Code.Length, organisation.Code, target.BeginsOn, target.Code
                          select new { Target = target, Symbol = document == null ? null : document.Symbol, organisation.Code, Giver = giver == null ? null : giver.Code }).ToListAsync(cancellation);
        foreach (var row in rows)
            file.Row([row.Target.Code, row.Symbol, row.Target.GroupName, row.Target.Name, row.Target.Unit, row.Target.Direction is TargetDirection.Down ? "down" : "up",
                row.Target.Baseline, row.Target.Goal, row.Target.DueOn, row.Code, row.Target.BeginsOn, row.Target.Source.ToString().ToLowerInvariant(), row.Target.Measure, row.Giver, row.Target.Weight]);
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
