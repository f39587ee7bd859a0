using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>Work that units which end have given or were given; <see cref="TasksFollowUnits"/> carries it over.</summary>
internal sealed class TasksMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = await IMovesWithUnits.PlacesAsync(ending, some => db.WorkTasks.StillOpen().Where(row => some.Contains(row.OrganisationId) || row.IsForUnit && some.Contains(row.OwnerId))
            .Select(row => some.Contains(row.OrganisationId) ? row.OrganisationId : row.OwnerId), TaskLinks.Of, cancellation);
        return [new("việc đang làm", open, "theo sang tổ chức tiếp nhận; việc đã xong ở lại nơi giao")];
    }
}
