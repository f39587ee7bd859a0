using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

public static class AwardSets
{
    extension(AppDb db)
    {
        public DbSet<Award> Awards => db.Set<Award>();

        public DbSet<PastAward> PastAwards => db.Set<PastAward>();

        public DbSet<AwardDecision> AwardDecisions => db.Set<AwardDecision>();

        /// <summary>
        /// Awards decided in a period for people and organisations that stood under an organisation on the day of the decision, also those taken back since.
        /// </summary>
        public IQueryable<Award> AwardsDecided(Guid under, DateOnly first, DateOnly last)
        {
            var (lines, placements) = (db.OrganisationAncestors.Where(row => row.AncestorId == under), db.Set<Placement>().Where(row => row.Kind == PlacementKind.Permanent));
            return from award in db.Awards.AsNoTracking()
                       // By the placements, which also know what was written down later.
                   let home = placements.Where(row => row.MemberId == award.MemberId && row.From <= award.DecidedOn && (row.To == null || row.To >= award.DecidedOn)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault() ?? award.OrganisationId
                   where award.DecidedOn != null && award.DecidedOn >= first && award.DecidedOn <= last
                       && lines.Any(line => line.DescendantId == home && line.From <= award.DecidedOn && (line.To == null || line.To >= award.DecidedOn))
                   select award;
        }

        /// <summary>Awards from before the roster of the members who stand under an organisation today: a stock, never part of a period.</summary>
        public IQueryable<PastAward> PastAwardsHeld(Guid under)
        {
            var below = db.SubtreeOf(under);
            return db.PastAwards.AsNoTracking().Where(row => db.Set<Member>().Any(member => member.Id == row.MemberId && member.CellId != null && below.Contains(member.CellId.Value)));
        }

        /// <summary>Those of them that count: what was taken back does not.</summary>
        public IQueryable<Award> AwardsCounted(Guid under, DateOnly from, DateOnly to) => db.AwardsDecided(under, from, to).Where(row => row.Standing == AwardStanding.Given);
    }
}
