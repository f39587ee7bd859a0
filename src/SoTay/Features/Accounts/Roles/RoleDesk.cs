using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Roles;

/// <summary>Gives and ends roles, dated; a change holds on the next request of the person.</summary>
public sealed class RoleDesk(AppDb db, VietnamClock clock, SignedInPeople people)
{
    public async Task<Refusal?> GiveAsync(Account account, Role role, Organisation organisation, DateOnly from, Actor actor)
    {
        if (account.IsClosed) return AccountRefusals.AccountClosed;
        if (!RoleRules.Fits(role, organisation.Kind)) return AccountRefusals.RoleDoesNotFit(RoleWords.Of(role), organisation.Name);
        if (await db.RoleGrants.AnyAsync(row => row.AccountId == account.Id && row.Role == role && row.OrganisationId == organisation.Id && (row.To == null || row.To >= from)))
            return AccountRefusals.RoleHeldAlready(account.DisplayName, RoleWords.Of(role), organisation.Name);
        db.Add(new RoleGrant { AccountId = account.Id, Role = role, OrganisationId = organisation.Id, From = from });
        await db.SaveAsync(actor);
        people.Forget(account.Id);
        return null;
    }

    /// <param name="last">The last day on which the role is held.</param>
    public async Task<Refusal?> EndAsync(RoleGrant grant, DateOnly last, Actor actor)
    {
        if (grant.Role == Role.Administrator && !await OtherAdministratorAsync(grant)) return AccountRefusals.LastAdministrator;
        if (grant.End(last) is { } refusal) return refusal;
        await db.SaveAsync(actor);
        people.Forget(grant.AccountId);
        return null;
    }

    public async Task<Refusal?> CloseAsync(Account account, Guid stream, Actor actor)
    {
        var grants = await db.RoleGrants.Where(row => row.AccountId == account.Id && row.To == null).ToListAsync();
        if (grants.Find(row => row.Role == Role.Administrator) is { } administrator && !await OtherAdministratorAsync(administrator)) return AccountRefusals.LastAdministrator;
        foreach (var grant in grants) grant.End(clock.Today < grant.From ? grant.From : clock.Today);
        account.Close(clock.Now);
        db.WithSave(cancellation => db.PushDevices.Where(row => row.AccountId == account.Id).ExecuteDeleteAsync(cancellation));
        AuditTrail.Note(db, actor, stream, "Account.closed", account.Id);
        await db.SaveAsync(actor);
        people.Forget(account.Id);
        return null;
    }

    private Task<bool> OtherAdministratorAsync(RoleGrant grant)
    {
        var accounts = db.Accounts;
        return db.OpenGrants(clock.Today).AnyAsync(row => row.Role == Role.Administrator && row.AccountId != grant.AccountId && row.To == null
            && accounts.Any(account => account.Id == row.AccountId && account.ClosedAt == null));
    }
}
