using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Members.Checks;

/// <summary>
/// One permanent placement at a time, at most one temporary; the roster row equals the open placement; nobody stands in a cell that has ended;
/// statuses of one kind do not overlap.
/// </summary>
internal sealed class PlacementCheck : IStoreCheck
{
    public string Name => "placements";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var say in HistoryAsync(db, cancellation)) yield return say;
        await foreach (var say in StatusesAsync(db, cancellation)) yield return say;
    }

    private static async IAsyncEnumerable<string> HistoryAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ended = await db.Organisations.Where(row => row.EndedOn != null).ToDictionaryAsync(row => row.Id, row => row.EndedOn, cancellation);
        var cells = (await db.Members.Where(row => row.CellId != null || row.TemporaryCellId != null).Select(row => new { row.Id, row.CellId, row.TemporaryCellId }).ToListAsync(cancellation))
            .ToDictionary(row => row.Id, row => (row.CellId, row.TemporaryCellId));
        Guid member = default;
        PlacementKind kind = default;
        DateOnly? end = null;
        var open = new HashSet<(Guid, PlacementKind)>();
        await foreach (var row in db.Placements.OrderBy(row => row.MemberId).ThenBy(row => row.Kind).ThenBy(row => row.From)
            .Select(row => new { row.MemberId, row.Kind, row.From, row.To, row.OrganisationId }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.MemberId == member && row.Kind == kind && (end is null || end >= row.From))
                yield return $"Đảng viên {row.MemberId}: hai nơi sinh hoạt {Word(row.Kind)} cùng lúc từ {row.From:dd/MM/yyyy}.";
            if (row.To < row.From) yield return $"Đảng viên {row.MemberId}: nơi sinh hoạt kết thúc trước khi bắt đầu ({row.From:dd/MM/yyyy}).";
            (member, kind, end) = (row.MemberId, row.Kind, row.To);
            if (ended.TryGetValue(row.OrganisationId, out var last) && !(row.To <= last)) yield return $"Đảng viên {row.MemberId}: còn ở tổ chức đã kết thúc {row.OrganisationId} sau ngày {last:dd/MM/yyyy}.";
            if (row.To is not null) continue;
            open.Add((row.MemberId, row.Kind));
            var now = cells.GetValueOrDefault(row.MemberId);
            if ((row.Kind == PlacementKind.Permanent ? now.CellId : now.TemporaryCellId) != row.OrganisationId)
                yield return $"Đảng viên {row.MemberId}: nơi sinh hoạt {Word(row.Kind)} trong danh sách khác với lịch sử.";
        }

        foreach (var (id, now) in cells)
        {
            if (now.CellId is not null && !open.Contains((id, PlacementKind.Permanent))) yield return $"Đảng viên {id}: có chi bộ nhưng không có lịch sử sinh hoạt chính thức.";
            if (now.TemporaryCellId is not null && !open.Contains((id, PlacementKind.Temporary))) yield return $"Đảng viên {id}: có nơi sinh hoạt tạm thời nhưng không có lịch sử.";
        }
    }

    private static async IAsyncEnumerable<string> StatusesAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Guid member = default;
        MemberStatusKind kind = default;
        DateOnly? end = null;
        await foreach (var row in db.MemberStatusPeriods.OrderBy(row => row.MemberId).ThenBy(row => row.Kind).ThenBy(row => row.From)
            .Select(row => new { row.MemberId, row.Kind, row.From, row.To }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.MemberId == member && row.Kind == kind && (end is null || end >= row.From))
                yield return $"Đảng viên {row.MemberId}: tình trạng {row.Kind} ghi chồng nhau từ {row.From:dd/MM/yyyy}.";
            (member, kind, end) = (row.MemberId, row.Kind, row.To);
        }
    }

    private static string Word(PlacementKind kind) => kind == PlacementKind.Permanent ? "chính thức" : "tạm thời";
}
