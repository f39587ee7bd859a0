using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Reminders;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Tokens;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

public static class AccountSets
{
    extension(AppDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();

        public DbSet<AccountSession> AccountSessions => db.Set<AccountSession>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<PushDevice> PushDevices => db.Set<PushDevice>();

        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();

        public IQueryable<RoleGrant> OpenGrants(DateOnly on) =>
            db.RoleGrants.Where(row => row.From <= on && (row.To == null || row.To >= on));
    }
}
