using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// Meetings of a unit that ends: one that was opened has to be closed first, for nobody closes it afterwards; whatever is only prepared is
/// cancelled with the unit, whose end is the reason.
/// </summary>
internal sealed class MeetingsMove(AppDb db) : IMovesWithUnits, IFollowsOrganisations
{
    private IQueryable<Meeting> UnderWay => db.Meetings.Where(row => row.State == MeetingState.Open);

    private IQueryable<Meeting> Prepared => db.Meetings.Where(row => row.State == MeetingState.Draft || row.State == MeetingState.Noticed);

    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = await IMovesWithUnits.PlacesAsync(ending, some => UnderWay.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), unit => MeetingLinks.Of(unit), cancellation);
        var prepared = await IMovesWithUnits.PlacesAsync(ending, some => Prepared.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), unit => MeetingLinks.Of(unit), cancellation);
        return
        [
            new("buổi họp đã mở mà chưa khép", open, "khóa biên bản trước; chưa khóa thì đề án không thực hiện được", NeedsHands: true),
            new("buổi họp mới soạn hoặc mới báo", prepared, "hủy vào ngày hiệu lực vì tổ chức kết thúc; đã họp thì ghi và khóa biên bản trước"),
        ];
    }

    public async Task<Refusal?> HinderAsync(Guid ending, DateOnly on, CancellationToken cancellation) =>
        await UnderWay.Where(row => row.OrganisationId == ending).OrderBy(row => row.HeldOn).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(cancellation) is { } held
            ? MeetingRefusals.OpenInEndingUnit(await db.Organisations.Where(row => row.Id == ending).Select(row => row.Name).FirstAsync(cancellation), held) : null;

    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        foreach (var meeting in await Prepared.Where(row => row.OrganisationId == ended).ToListAsync(cancellation)) meeting.State = MeetingState.Cancelled;
    }
}
