using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

public static class PolicySets
{
    extension(AppDb db)
    {
        public DbSet<PolicyValue> PolicyValues => db.Set<PolicyValue>();

        public DbSet<PolicyAdoption> PolicyAdoptions => db.Set<PolicyAdoption>();

        public DbSet<CalendarDay> CalendarDays => db.Set<CalendarDay>();
    }
}
