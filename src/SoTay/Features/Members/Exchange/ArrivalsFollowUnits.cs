using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Exchange;

/// <summary>When the unit whose office read a file goes into another, what still waits goes along.</summary>
internal sealed class ArrivalsFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var arrival in await db.Arrivals.Where(row => row.State == ArrivalState.Waiting && row.OrganisationId == ended).ToListAsync(cancellation)) arrival.OrganisationId = heir;
    }
}
