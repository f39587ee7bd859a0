using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets.Drafting;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

public static class TargetSets
{
    extension(AppDb db)
    {
        public DbSet<Target> Targets => db.Set<Target>();

        public DbSet<TargetValue> TargetValues => db.Set<TargetValue>();

        public DbSet<DraftGoal> DraftGoals => db.Set<DraftGoal>();

        /// <summary>The last value that each organisation told of its own target.</summary>
        public IQueryable<TargetValue> LatestValues() =>
            from value in db.TargetValues.AsNoTracking()
            join target in db.Targets on value.TargetId equals target.Id
            where value.OrganisationId == target.OrganisationId
                && !db.Set<TargetValue>().Any(later => later.TargetId == value.TargetId && later.OrganisationId == value.OrganisationId && later.AsOf > value.AsOf)
            select value;

        /// <summary>Every part of a target, however far down it was given; tracked.</summary>
        public async Task<List<Target>> PartsOfAsync(Guid target, CancellationToken cancellation = default)
        {
            var (found, level) = (new List<Target>(), new List<Guid> { target });
            while (level.Count > 0)
            {
                var below = new List<Target>();
                foreach (var some in level.Chunk(500)) below.AddRange(await db.Set<Target>().Where(row => row.ParentId != null && some.Contains(row.ParentId.Value)).ToListAsync(cancellation));
                found.AddRange(below);
                level = below.ConvertAll(row => row.Id);
            }

            return found;
        }

        /// <summary>Targets set on or before a day by a document whose number was not cancelled, or registered by the organisation itself.</summary>
        public IQueryable<Target> TargetsInForce(DateOnly asOf) => db.Targets.AsNoTracking().Where(row => row.BeginsOn <= asOf
            && (row.DocumentId == null || db.Set<Document>().Any(document => document.Id == row.DocumentId && document.CancelledAt == null)));

        public IQueryable<Target> TargetsVisibleTo(Person person) => db.Targets.Where(row => db.SeenBy(person).Contains(row.OrganisationId));
    }
}
