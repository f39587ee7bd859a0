using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

public static class JobSets
{
    extension(AppDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();

        /// <summary>A job is seen by who asked for it.</summary>
        public IQueryable<Job> JobsVisibleTo(Person person) => db.Jobs.Where(job => job.AskedBy == person.AccountId);
    }
}
