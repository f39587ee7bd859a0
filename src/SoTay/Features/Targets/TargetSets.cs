using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

public static class TargetSets
{
    extension(AppDb db)
    {
        public DbSet<Target> Targets => db.Set<Target>();

        public DbSet<TargetValue> TargetValues => db.Set<TargetValue>();

        public IQueryable<Target> TargetsVisibleTo(Person person) => db.Targets.Where(row => db.SeenBy(person).Contains(row.OrganisationId));
    }
}
