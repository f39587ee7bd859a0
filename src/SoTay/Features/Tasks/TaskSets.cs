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

        public IQueryable<WorkTask> WorkTasksVisibleTo(Person person) =>
            db.WorkTasks.Where(row => db.SeenBy(person).Contains(row.OrganisationId));
    }
}
