using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

public static class PolicySets
{
    extension(AppDb db)
    {
        public DbSet<PolicyValue> PolicyValues => db.Set<PolicyValue>();
    }
}
