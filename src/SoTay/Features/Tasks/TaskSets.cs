using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

public static class TaskSets
{
    extension(AppDb db)
    {
        public DbSet<WorkTask> WorkTasks => db.Set<WorkTask>();

        /// <summary>Tasks of the organisations in sight, and one's own of a committee above.</summary>
        public IQueryable<WorkTask> WorkTasksVisibleTo(Person person) =>
            db.WorkTasks.Where(row => db.SeenBy(person).Contains(row.OrganisationId) || db.WorkTasksOf(person).Select(own => own.Id).Contains(row.Id));

        /// <summary>What a committee above cells gave the person to do or to accept: it gives tasks to people of many cells.</summary>
        public IQueryable<WorkTask> WorkTasksOf(Person person)
        {
            var (self, other, units) = (person.MemberId, person.For?.MemberId, db.Organisations);
            return db.WorkTasks.Where(row => (row.OwnerId == self || row.OwnerId == other || row.AcceptorId != null && row.AcceptorId == self)
                && units.Any(unit => unit.Id == row.OrganisationId && unit.Kind != OrganisationKind.Cell && unit.Kind != OrganisationKind.GrassrootsCell));
        }
    }
}
