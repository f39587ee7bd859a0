using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Roles;

/// <summary>
/// Whether an office may change an account: only when it could have given every role that the account holds. Else an
/// office could renew the access of its superior and come in as that person.
/// </summary>
public sealed class AccountAuthority(AppDb db, PersonAccess access, VietnamClock clock)
{
    public async Task<Refusal?> CheckAsync(Account account, CancellationToken cancellation = default)
    {
        if (account.Id == access.Person.AccountId) return AccountRefusals.YourOwn;
        var today = clock.Today;
        // A role that begins tomorrow counts as well: a slip made today would still lead in then.
        foreach (var grant in await db.RoleGrants.AsNoTracking().Where(row => row.AccountId == account.Id && (row.To == null || row.To >= today)).ToListAsync(cancellation))
            if (!await MayGiveAsync(grant.Role, grant.OrganisationId, cancellation)) return AccountRefusals.NotYours;
        return null;
    }

    public async ValueTask<bool> MayGiveAsync(Role role, Guid organisation, CancellationToken cancellation = default) =>
        RoleRules.MayGive(access.Person, role) && await access.MayAsync(Capability.ManageAccounts, organisation, cancellation);
}
