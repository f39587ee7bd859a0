using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>Work that units which end have given or were given; <see cref="TasksFollowUnits"/> carries it over.</summary>
internal sealed class TasksMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = 0;
        foreach (var some in ending.Chunk(IMovesWithUnits.AtOnce))
            open += await db.WorkTasks.StillOpen().CountAsync(row => some.Contains(row.OrganisationId) || row.IsForUnit && some.Contains(row.OwnerId), cancellation);
        return [new("việc đang làm", open, "theo sang tổ chức tiếp nhận; việc đã xong ở lại nơi giao")];
    }
}
