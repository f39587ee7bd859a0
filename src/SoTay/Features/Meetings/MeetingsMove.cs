using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>Meetings of units that end which are not sealed: nobody closes them for them.</summary>
internal sealed class MeetingsMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = await IMovesWithUnits.PlacesAsync(ending, some => db.Meetings.Where(row => some.Contains(row.OrganisationId) && row.SealedAt == null && row.State != MeetingState.Cancelled && row.State != MeetingState.Sealed)
            .Select(row => row.OrganisationId), unit => MeetingLinks.Of(unit), cancellation);
        return [new("buổi họp chưa khép", open, "họp và khóa biên bản, hoặc hủy trước ngày hiệu lực; tổ chức kết thúc không họp nữa", NeedsHands: true)];
    }
}
