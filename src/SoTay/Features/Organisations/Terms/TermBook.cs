using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Terms;

/// <summary>What is asked about the terms of a unit.</summary>
internal static class TermBook
{
    extension(AppDb db)
    {
        /// <summary>The term that held on a day.</summary>
        public Task<UnitTerm?> TermOnAsync(Guid organisation, DateOnly day, CancellationToken cancellation) =>
            db.UnitTerms.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.From <= day && (row.To == null || row.To >= day), cancellation);

        /// <summary>Of how many former units a unit was formed, from the decisions in this store, itself counted where it took others in; null when none is known.</summary>
        public async Task<int?> PredecessorsAsync(Guid organisation, CancellationToken cancellation)
        {
            var units = db.Organisations;
            var kinds = await db.OrganisationChanges.Where(row => row.OtherOrganisationId == organisation && (row.Kind == OrganisationChangeKind.Merge || row.Kind == OrganisationChangeKind.Absorb)
                && units.Any(unit => unit.Id == row.OrganisationId && unit.EndedOn < row.On)).Select(row => row.Kind).ToListAsync(cancellation);
            return kinds.Count == 0 ? null : kinds.Count + (kinds.Contains(OrganisationChangeKind.Absorb) ? 1 : 0);
        }
    }
}
