using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Roles;

/// <summary>
/// When a unit ends, its roles and tokens end with its last day; who leads the unit that took it in is decided there, so no role
/// of an office or a cell's leader is carried over. Being a member is no office: it goes along to the cell that took the members in.
/// An administrator's role is the machine's, not the unit's, and stays.
/// </summary>
internal sealed class RolesFollowUnits(AppDb db, VietnamClock clock, SignedInPeople people) : IFollowsOrganisations
{
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        var grants = await db.RoleGrants.Where(row => row.OrganisationId == ended && row.Role != Role.Administrator && (row.To == null || row.To >= decision.On)).ToListAsync(cancellation);
        var members = grants.Where(row => row.Role == Role.Member && row.To is null).Select(row => row.AccountId).ToList();
        foreach (var grant in grants) grant.Cease(decision.DayBefore);
        if (successor is { } cell && members.Count > 0) await CarryAsync(members, cell, decision.On, cancellation);
        foreach (var token in await db.ApiTokens.Where(row => row.OrganisationId == ended && row.RevokedAt == null).ToListAsync(cancellation)) token.Revoke(clock.Now);
        db.WithSave(_ =>
        {
            foreach (var grant in grants) people.Forget(grant.AccountId);
            return Task.CompletedTask;
        });
    }

    private async Task CarryAsync(IReadOnlyList<Guid> members, Guid cell, DateOnly from, CancellationToken cancellation)
    {
        // Found also when it was established in this very save's transaction.
        if (await db.Organisations.FindAsync([cell], cancellation) is not { IsCell: true }) return;
        var there = await db.OpenGrants(from).Where(row => row.OrganisationId == cell && members.Contains(row.AccountId)).Select(row => row.AccountId).ToListAsync(cancellation);
        foreach (var account in members.Except(there))
            db.Add(new RoleGrant { AccountId = account, Role = Role.Member, OrganisationId = cell, From = from });
    }
}
