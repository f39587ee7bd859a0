using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>Targets of units that end, and parts of a superior's targets that units take along to another superior.</summary>
internal sealed class TargetsMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var own = await IMovesWithUnits.PlacesAsync(ending, some => db.Targets.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), unit => TargetLinks.Of(unit), cancellation);
        var parts = await IMovesWithUnits.PlacesAsync(moving, some => db.Targets.Where(row => row.ParentId != null && some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), unit => TargetLinks.Of(unit), cancellation);
        return
        [
            new("chỉ tiêu của tổ chức kết thúc", own, "giữ số đã báo, không phải báo nữa; giao lại cho tổ chức mới nếu còn thực hiện"),
            new("phần chỉ tiêu cấp trên cũ đã giao", parts, "vẫn tính vào chỉ tiêu của cấp trên đã giao"),
        ];
    }
}
