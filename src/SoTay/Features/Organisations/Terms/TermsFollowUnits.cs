using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Terms;

/// <summary>The term of a unit is over with the unit; the one that takes it in has its own.</summary>
internal sealed class TermsFollowUnits(AppDb db) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        foreach (var term in await db.UnitTerms.Where(row => row.OrganisationId == ended && (row.To == null || row.To >= decision.On)).ToListAsync(cancellation)) term.Close(decision.DayBefore);
    }
}
