using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

public static class AwardSets
{
    extension(AppDb db)
    {
        public DbSet<Award> Awards => db.Set<Award>();

        public DbSet<AwardDecision> AwardDecisions => db.Set<AwardDecision>();

        /// <summary>
        /// Awards decided in a period for people and organisations that stood under an organisation on the day of the decision, also those taken back since.
        /// </summary>
        public IQueryable<Award> AwardsDecided(Guid under, DateOnly from, DateOnly to)
        {
            var lines = db.OrganisationAncestors.Where(row => row.AncestorId == under);
            return db.Awards.AsNoTracking().Where(row => row.DecidedOn != null && row.DecidedOn >= from && row.DecidedOn <= to
                && lines.Any(line => line.DescendantId == row.OrganisationId && line.From <= row.DecidedOn && (line.To == null || line.To >= row.DecidedOn)));
        }

        /// <summary>Those of them that count: what was taken back does not.</summary>
        public IQueryable<Award> AwardsCounted(Guid under, DateOnly from, DateOnly to) => db.AwardsDecided(under, from, to).Where(row => row.Standing == AwardStanding.Given);
    }
}
