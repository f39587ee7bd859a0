using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions;

/// <summary>The level that decides goes into another: its competitions go along. A post at a unit that ends cannot be given; somebody ends the competition with its reason.</summary>
internal sealed class CompetitionsFollow(AppDb db) : IFollowsOrganisations, IMovesWithUnits
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var competition in await db.Competitions.Where(row => row.OrganisationId == ended && row.Stage != CompetitionStage.Decided && row.Stage != CompetitionStage.NoResult).ToListAsync(cancellation)) competition.OrganisationId = heir;
    }

    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var open = db.Competitions.Where(row => row.Stage != CompetitionStage.Decided && row.Stage != CompetitionStage.NoResult);
        var deciding = await IMovesWithUnits.PlacesAsync(ending, some => open.Where(row => some.Contains(row.OrganisationId) && !some.Contains(row.UnitId)).Select(row => row.OrganisationId), CompetitionLinks.Of, cancellation);
        var posts = await IMovesWithUnits.PlacesAsync(ending, some => open.Where(row => some.Contains(row.UnitId)).Select(row => row.UnitId), CompetitionLinks.Of, cancellation);
        return [new("cuộc thi tuyển đang mở", deciding, "theo sang tổ chức tiếp nhận"), new("cuộc thi tuyển vào chức danh của đơn vị kết thúc", posts, "không bổ nhiệm được nữa, cần kết thúc với lý do", NeedsHands: true)];
    }
}
