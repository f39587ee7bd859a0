using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

public static class OrganisationSets
{
    extension(AppDb db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        public DbSet<OrganisationPeriod> OrganisationPeriods => db.Set<OrganisationPeriod>();

        public DbSet<OrganisationChange> OrganisationChanges => db.Set<OrganisationChange>();

        public DbSet<OrganisationAncestor> OrganisationAncestors => db.Set<OrganisationAncestor>();

        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<CellAssignment> CellAssignments => db.Set<CellAssignment>();

        public DbSet<MonthlyCount> MonthlyCounts => db.Set<MonthlyCount>();

        public DbSet<Headcount> Headcounts => db.Set<Headcount>();

        /// <summary>
        /// Ids of the organisations that the person sees: those with a grant and all below today, and those that stood there on their last
        /// day. What an ended unit held stays open to whoever stood above it.
        /// </summary>
        public IQueryable<Guid> SeenBy(Person person)
        {
            var units = db.Organisations;
            return db.OrganisationAncestors
                .Where(row => person.Reach.Contains(row.AncestorId) && (row.To == null || units.Any(unit => unit.Id == row.DescendantId && unit.EndedOn == row.To)))
                .Select(row => row.DescendantId);
        }

        /// <summary>Ids of an organisation and everything below it today.</summary>
        public IQueryable<Guid> SubtreeOf(Guid organisation) => db.OrganisationAncestors
            .Where(row => row.To == null && row.AncestorId == organisation).Select(row => row.DescendantId);

        /// <summary>Ids of an organisation and everything below it on a date.</summary>
        public IQueryable<Guid> SubtreeOf(Guid organisation, DateOnly asOf) => db.OrganisationAncestors
            .Where(row => row.AncestorId == organisation && row.From <= asOf && (row.To == null || row.To >= asOf))
            .Select(row => row.DescendantId);

        /// <summary>Each of the organisations with everything that stands above it today, itself included.</summary>
        public async Task<ILookup<Guid, Guid>> AboveAsync(IReadOnlyCollection<Guid> organisations, CancellationToken cancellation = default)
        {
            List<(Guid Below, Guid Above)> lines = [];
            foreach (var some in organisations.Chunk(500))
                lines.AddRange((await db.OrganisationAncestors.AsNoTracking().Where(row => row.To == null && some.Contains(row.DescendantId))
                    .Select(row => new { row.DescendantId, row.AncestorId }).ToListAsync(cancellation)).Select(row => (row.DescendantId, row.AncestorId)));
            return lines.ToLookup(line => line.Below, line => line.Above);
        }

        /// <summary>Who looks after a unit's affairs today: itself while it lives, else the unit that took it in, else its last superior.</summary>
        public async Task<Guid> HeirOfAsync(Guid organisation, CancellationToken cancellation = default)
        {
            while (await db.Organisations.Where(row => row.Id == organisation && row.EndedOn != null).Select(row => new { row.EndedOn, row.ParentId }).FirstOrDefaultAsync(cancellation) is { } ended)
                organisation = await db.OrganisationChanges.Where(row => row.OrganisationId == organisation && row.On > ended.EndedOn && row.OtherOrganisationId != null)
                    .Select(row => row.OtherOrganisationId).FirstOrDefaultAsync(cancellation) ?? ended.ParentId!.Value;
            return organisation;
        }

        /// <summary>Ids of ended units whose affairs passed to an organisation or one below it.</summary>
        public IQueryable<Guid> InheritedBy(Guid organisation)
        {
            var inside = db.SubtreeOf(organisation);
            var passed = db.OrganisationChanges.Where(row => row.OtherOrganisationId != null);
            return db.Organisations.Where(row => row.EndedOn != null
                && (passed.Any(change => change.OrganisationId == row.Id && change.On > row.EndedOn && inside.Contains(change.OtherOrganisationId!.Value))
                    || inside.Contains(row.ParentId!.Value) && !passed.Any(change => change.OrganisationId == row.Id && change.On > row.EndedOn))).Select(row => row.Id);
        }

        public IQueryable<Organisation> OrganisationsVisibleTo(Person person) =>
            db.Organisations.Where(row => db.SeenBy(person).Contains(row.Id));
    }
}
