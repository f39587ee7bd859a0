using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

public static class AccountSets
{
    extension(AppDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();
    }
}
