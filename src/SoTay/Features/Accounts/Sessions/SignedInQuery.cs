using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Sessions;

/// <summary>Loads a session with its person and today's roles: two statements, once in some seconds per session.</summary>
internal sealed class SignedInQuery(AppDb db, VietnamClock clock)
{
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    public async Task<SignedIn?> LoadAsync(Guid sessionId, CancellationToken cancellation)
    {
        var now = clock.Now;
        var row = await (from session in db.AccountSessions.AsNoTracking()
                         join account in db.Accounts on session.AccountId equals account.Id
                         where session.Id == sessionId && session.EndedAt == null && session.ExpiresAt > now && account.ClosedAt == null
                         select new { Session = session, account.Id, account.MemberId, account.DisplayName, account.MustChangePassword, account.TwoFactorEnabled })
            .FirstOrDefaultAsync(cancellation);
        if (row is null) return null;
        var person = await PersonAsync(db, row.Id, row.MemberId, row.DisplayName, clock.Today, cancellation);
        await SeeAsync(row.Session, person, now, cancellation);
        var proven = row.TwoFactorEnabled || row.Session.Method == SignInMethod.Passkey;
        return new(sessionId, person, await HurdleAsync(row.MustChangePassword, proven, person, cancellation), row.Session.OnSharedDevice, now);
    }

    public async Task<Person?> PersonAsync(Guid accountId, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().Where(row => row.Id == accountId && row.ClosedAt == null)
            .Select(row => new { row.MemberId, row.DisplayName }).FirstOrDefaultAsync(cancellation);
        return account is null ? null : await PersonAsync(db, accountId, account.MemberId, account.DisplayName, clock.Today, cancellation);
    }

    internal static async Task<Person> PersonAsync(AppDb db, Guid account, Guid? member, string name, DateOnly today, CancellationToken cancellation)
    {
        var grants = await db.OpenGrants(today).AsNoTracking().Where(row => row.AccountId == account)
            .OrderBy(row => row.Id).Select(row => new { row.OrganisationId, row.Role }).ToListAsync(cancellation);
        return new Person(account, member, name, [.. grants.Select(row => new Grant(row.OrganisationId, row.Role.ToString(), RoleCapabilities.Of(row.Role)) { Own = RoleCapabilities.OwnOf(row.Role) })]);
    }

    private async Task<Hurdle> HurdleAsync(bool mustChange, bool proven, Person person, CancellationToken cancellation)
    {
        if (mustChange) return Hurdle.SetPassword;
        if (proven || !SecondFactorRule.IsRequiredFor(person)) return Hurdle.None;
        return await db.IsDemonstrationAsync(cancellation) ? Hurdle.None : Hurdle.EnrolSecondFactor;
    }

    private async Task SeeAsync(AccountSession session, Person person, DateTime now, CancellationToken cancellation)
    {
        if (now - session.SeenAt < SeenStep) return;
        var expires = now + SessionLife.Of(person, session.OnSharedDevice);
        using var turn = await db.TurnAsync(cancellation);
        await db.AccountSessions.Where(row => row.Id == session.Id && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now).SetProperty(row => row.ExpiresAt, expires), cancellation);
    }
}
