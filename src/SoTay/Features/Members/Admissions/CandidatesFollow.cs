using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

/// <summary>Candidates go where their cell or their membership goes.</summary>
internal sealed class CandidatesFollow(AppDb db) : IFollowsOrganisations
{
    /// <summary>A cell goes into another: who was on the way goes along. What is finished stays with the cell that did it.</summary>
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var one in await db.Candidates.Where(row => row.OrganisationId == ended && row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped).ToListAsync(cancellation))
            one.Follow(heir, null);
    }

    /// <summary>Probationers who moved or left the roster, as their placements stand in this context.</summary>
    public static async Task MembersAsync(AppDb db, IReadOnlyCollection<Guid> members, ILookup<Guid, Placement> placements, CancellationToken cancellation)
    {
        foreach (var one in await db.Candidates.Where(row => row.MemberId != null && members.Contains(row.MemberId.Value) && row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped).ToListAsync(cancellation))
        {
            var own = placements[one.MemberId!.Value].Where(row => row.Kind == PlacementKind.Permanent).ToList();
            one.Follow(own.Find(row => row.To is null)?.OrganisationId, own.Max(row => row.To));
        }
    }
}
