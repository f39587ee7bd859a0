using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

public static class TaskSets
{
    extension(AppDb db)
    {
        public DbSet<WorkTask> WorkTasks => db.Set<WorkTask>();

        public DbSet<TaskPlan> TaskPlans => db.Set<TaskPlan>();

        public IQueryable<TaskPlan> TaskPlansVisibleTo(Person person) => db.TaskPlans.Where(row => db.SeenBy(person).Contains(row.OrganisationId));

        /// <summary>Tasks of the organisations in sight, those given to them from above, and one's own of a committee above. What is not given yet stands only in its plan.</summary>
        public IQueryable<WorkTask> WorkTasksVisibleTo(Person person) =>
            db.WorkTasks.Where(row => db.SeenBy(person).Contains(row.OrganisationId) || db.WorkTasksOf(person).Select(own => own.Id).Contains(row.Id));

        /// <summary>What a committee above cells gave the person, or a unit in the person's sight, to do or to accept: it gives tasks to people of many cells.</summary>
        public IQueryable<WorkTask> WorkTasksOf(Person person)
        {
            var (self, other, units) = (person.MemberId, person.For?.MemberId, db.Organisations);
            return db.WorkTasks.Where(row => row.State != WorkTaskState.Draft
                && (row.OwnerId == self || row.OwnerId == other || row.AcceptorId != null && row.AcceptorId == self || row.IsForUnit && db.SeenBy(person).Contains(row.OwnerId)
                    || row.AsksOf != null && db.SeenBy(person).Contains(row.AsksOf.Value))
                && units.Any(unit => unit.Id == row.OrganisationId && unit.Kind != OrganisationKind.Cell && unit.Kind != OrganisationKind.GrassrootsCell));
        }

        /// <summary>Given to a unit, or asking a unit to act, for which the person looks after tasks. What may be done with each, <see cref="TaskRights"/> says.</summary>
        public IQueryable<WorkTask> WorkTasksForUnitsOf(Person person)
        {
            var (holders, lines) = (person.HoldersOf(Capability.ManageTasks), db.OrganisationAncestors);
            return db.WorkTasks.Where(row => row.State != WorkTaskState.Draft && lines.Any(line => line.To == null && holders.Contains(line.AncestorId)
                && (row.IsForUnit && line.DescendantId == row.OwnerId || line.DescendantId == row.AsksOf)));
        }
    }

    /// <summary>Names of those who do the tasks, help, accept and are asked: people and units.</summary>
    public static async Task<Dictionary<Guid, string>> TaskOwnerNamesAsync(this AppDb db, IReadOnlyCollection<WorkTask> tasks, CancellationToken cancellation)
    {
        var ids = tasks.SelectMany(row => (IEnumerable<Guid?>)[row.OwnerId, row.AcceptorId, row.AsksOf, .. row.CoworkerIds]).OfType<Guid>().Distinct().ToList();
        var names = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
        foreach (var unit in await db.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation)) names[unit.Id] = unit.Name;
        return names;
    }

    /// <summary>Given and neither accepted nor cancelled.</summary>
    public static IQueryable<WorkTask> StillOpen(this IQueryable<WorkTask> tasks) =>
        tasks.Where(row => row.State != WorkTaskState.Draft && row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled);
}
