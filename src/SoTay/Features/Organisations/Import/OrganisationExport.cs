using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Organisations.Import;

/// <summary>The list of organisations below one of them on a day, in the form the import takes back.</summary>
public static class OrganisationExport
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("code", "Mã", "97.001.000.000.001", Width: 22), new("name", "Tên tổ chức", "Chi bộ Tổ dân phố 1", Width: 48),
        new("kind", "Cấp", "cell", OrganisationWordLists.Kind), new("parent_code", "Mã cấp trên", "97.001.000.000.000", Width: 22),
        new("established_on", "Ngày thành lập", "2025-07-01"), new("ended_on", "Ngày kết thúc"),
        new("economic_kind", "Loại hình", "residential", OrganisationWordLists.EconomicKind, 24), new("locality_kind", "Địa bàn", "quarter", OrganisationWordLists.LocalityKind),
        new("note", "Ghi chú", Width: 30),
    ];

    public static async Task<int> WriteAsync(AppDb db, Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = asOf is { } day ? db.SubtreeOf(under, day) : db.SubtreeOf(under);
        var codes = await db.Organisations.AsNoTracking().Select(o => new { o.Id, o.Code }).ToDictionaryAsync(o => o.Id, o => o.Code, cancellation);
        var rows = await db.Organisations.AsNoTracking().Where(o => inside.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancellation);
        var lives = asOf is null ? null : await db.OrganisationPeriods.AsNoTracking()
            .Where(p => inside.Contains(p.OrganisationId) && p.From <= asOf && (p.To == null || p.To >= asOf)).ToDictionaryAsync(p => p.OrganisationId, cancellation);
        foreach (var row in rows)
        {
            var life = lives?.GetValueOrDefault(row.Id);
            var parent = row.Id == under ? null : life is null ? row.ParentId : life.ParentId;
            file.Row([
                life?.Code ?? row.Code, life?.Name ?? row.Name, ContractCode.Of(life?.Kind ?? row.Kind), parent is { } id ? codes[id] : null,
                row.EstablishedYearOnly ? row.EstablishedOn?.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : row.EstablishedOn,
                row.EndedOn, row.EconomicKind is { } economic ? ContractCode.Of(economic) : null, row.LocalityKind == LocalityKind.None ? null : ContractCode.Of(row.LocalityKind), row.Note,
            ]);
        }

        return rows.Count;
    }
}
