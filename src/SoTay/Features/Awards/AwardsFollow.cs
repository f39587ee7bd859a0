using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

/// <summary>Proposals go where the giver's affairs and the member's cell go; an organisation that ended is proposed for nothing more. What was given stays.</summary>
internal sealed class AwardsFollow(AppDb db) : IFollowsOrganisations, IMovesWithUnits
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        var open = await db.Awards.Where(row => row.Standing == AwardStanding.Proposed && (row.OrganisationId == ended || row.GiverId == ended || row.ProposedById == ended)).ToListAsync(cancellation);
        if (open.Count == 0) return;
        var heir = successor ?? await db.Organisations.Where(row => row.Id == ended).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation);
        foreach (var award in open)
        {
            if (award.UnitId == ended) { award.Decline(); continue; }
            if (heir is not { } to) continue;
            if (award.GiverId == ended) award.GiverId = to;
            if (award.ProposedById == ended) award.ProposedById = to;
            if (award.OrganisationId == ended && successor is { } cell) award.OrganisationId = cell;
        }
    }

    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var waiting = await IMovesWithUnits.PlacesAsync(ending, some => db.Awards.Where(row => row.Standing == AwardStanding.Proposed && (some.Contains(row.GiverId) || some.Contains(row.OrganisationId)))
            .Select(row => some.Contains(row.GiverId) ? row.GiverId : row.OrganisationId), unit => AwardLinks.Of(unit) + "?proposed=true", cancellation);
        return [new("đề nghị khen thưởng đang chờ", waiting, "theo sang tổ chức tiếp nhận; khen chính tổ chức kết thúc thì thôi")];
    }
}
